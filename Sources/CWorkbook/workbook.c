#include "CWorkbook.h"

#include <stdlib.h>
#include <xlsxwriter.h>

struct cworkbook {
    lxw_workbook *book;
    lxw_worksheet *sheet;
    lxw_format *heading;
    lxw_format *text;
};

cworkbook *cworkbook_open(const char *path) {
    cworkbook *self = calloc(1, sizeof *self);
    if (!self) return NULL;
    self->book = workbook_new(path);
    if (!self->book) {
        free(self);
        return NULL;
    }
    // Equal values are equal bytes: the file tells no time of its own.
    lxw_doc_properties properties = {.created = 946684800};
    workbook_set_properties(self->book, &properties);
    self->heading = workbook_add_format(self->book);
    format_set_bold(self->heading);
    format_set_text_wrap(self->heading);
    format_set_align(self->heading, LXW_ALIGN_VERTICAL_TOP);
    format_set_bg_color(self->heading, 0xE3EEF9);
    format_set_bottom(self->heading, LXW_BORDER_THIN);
    self->text = workbook_add_format(self->book);
    format_set_text_wrap(self->text);
    format_set_align(self->text, LXW_ALIGN_VERTICAL_TOP);
    return self;
}

int cworkbook_add_sheet(cworkbook *self, const char *name, uint32_t rows, uint16_t columns) {
    lxw_error fault = workbook_validate_sheet_name(self->book, name);
    if (fault) return fault;
    self->sheet = workbook_add_worksheet(self->book, name);
    if (!self->sheet) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    worksheet_freeze_panes(self->sheet, 1, 0);
    worksheet_set_landscape(self->sheet);
    worksheet_set_paper(self->sheet, 9);
    worksheet_fit_to_pages(self->sheet, 1, 0);
    fault = worksheet_repeat_rows(self->sheet, 0, 0);
    if (!fault && rows && columns) fault = worksheet_autofilter(self->sheet, 0, 0, rows, columns - 1);
    return fault;
}

int cworkbook_set_width(cworkbook *self, uint16_t column, double width) {
    return worksheet_set_column(self->sheet, column, column, width, NULL);
}

int cworkbook_write_text(cworkbook *self, uint32_t row, uint16_t column, const char *text, int is_heading) {
    return worksheet_write_string(self->sheet, row, column, text, is_heading ? self->heading : self->text);
}

int cworkbook_write_number(cworkbook *self, uint32_t row, uint16_t column, double value) {
    return worksheet_write_number(self->sheet, row, column, value, self->text);
}

int cworkbook_close(cworkbook *self) {
    lxw_error fault = workbook_close(self->book);
    free(self);
    return fault;
}

const char *cworkbook_reason(int code) { return lxw_strerror(code); }
