#ifndef CWORKBOOK_H
#define CWORKBOOK_H

#include <stdint.h>

/// A workbook that is being written, one sheet after the other.
typedef struct cworkbook cworkbook;

/// Begins a workbook that ``cworkbook_close`` writes to `path`; null where memory is short.
cworkbook *_Nullable cworkbook_open(const char *_Nonnull path);

/// Begins a sheet, whose first row stays in sight. Returns 0, or a code for ``cworkbook_reason``.
int cworkbook_add_sheet(cworkbook *_Nonnull book, const char *_Nonnull name, uint32_t rows, uint16_t columns);

/// Sets how many characters a column of the sheet shows.
int cworkbook_set_width(cworkbook *_Nonnull book, uint16_t column, double width);

/// Writes a text, which no spreadsheet takes for a formula.
int cworkbook_write_text(
    cworkbook *_Nonnull book, uint32_t row, uint16_t column, const char *_Nonnull text, int is_heading);

/// Writes a number.
int cworkbook_write_number(cworkbook *_Nonnull book, uint32_t row, uint16_t column, double value);

/// Writes the file and frees the workbook. Returns 0, or a code for ``cworkbook_reason``.
int cworkbook_close(cworkbook *_Nonnull book);

/// The library's words for a code.
const char *_Nonnull cworkbook_reason(int code);

#endif
