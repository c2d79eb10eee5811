#ifndef CFILES_H
#define CFILES_H

/// Exchanges the names of two existing files or folders of one file system in one step.
///
/// Swift's Glibc does not show `renameat2`. Returns 0, or the `errno` of the failure; `ENOSYS` where the
/// system has no such call.
int cfiles_exchange(const char *first, const char *second);

#endif
