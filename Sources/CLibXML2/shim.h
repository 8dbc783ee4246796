#include <libxml/xmlversion.h>
// Debian's libxml2 pulls in ICU's headers, whose types clash with the ICU inside Foundation. We use nothing of them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
