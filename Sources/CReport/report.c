#include "CReport.h"

// The file is C23 for this one word, the package is not.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char page[] = {
#embed "page.html"
};
static const unsigned char style[] = {
#embed "style.css"
};
static const unsigned char words[] = {
#embed "words.js"
};
static const unsigned char drawing[] = {
#embed "drawing.js"
};
static const unsigned char script[] = {
#embed "script.js"
};

const unsigned char *creport_bytes(creport_part part) {
    switch (part) {
    case CREPORT_PAGE: return page;
    case CREPORT_STYLE: return style;
    case CREPORT_WORDS: return words;
    case CREPORT_DRAWING: return drawing;
    case CREPORT_SCRIPT: return script;
    }
    return page;
}

size_t creport_count(creport_part part) {
    switch (part) {
    case CREPORT_PAGE: return sizeof page;
    case CREPORT_STYLE: return sizeof style;
    case CREPORT_WORDS: return sizeof words;
    case CREPORT_DRAWING: return sizeof drawing;
    case CREPORT_SCRIPT: return sizeof script;
    }
    return 0;
}
