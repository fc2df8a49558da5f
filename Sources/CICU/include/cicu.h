#ifndef CICU_H
#define CICU_H

// What Testimonio uses of ICU, without ICU's headers: those clash with the module that Foundation brings.
// Every text is UTF-8. A returned text belongs to the caller, who frees it with cicu_free; NULL means failure.

#ifdef __cplusplus
extern "C" {
#endif

// A named argument of a message: a text, or a number when text is NULL.
typedef struct {
    const char *name;
    const char *text;
    double number;
} cicu_argument;

// Formats a MessageFormat pattern with named arguments in the manner of a locale.
char *cicu_format(const char *pattern, const char *locale, const cicu_argument *arguments, int count);

// What is wrong with a pattern, or an empty text when ICU parses it.
char *cicu_pattern_problem(const char *pattern);

// A line for each argument of a pattern: name, tab, type (none, simple, plural, select, ordinal), and for a plural or
// a select a tab and its cases, separated by spaces.
char *cicu_pattern_arguments(const char *pattern);

// The plural categories of a locale, separated by spaces.
char *cicu_plural_categories(const char *locale);

void cicu_free(char *text);

#ifdef __cplusplus
}
#endif

#endif
