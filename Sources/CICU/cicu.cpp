#include "cicu.h"

#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include <unicode/fmtable.h>
#include <unicode/locid.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>
#include <unicode/unistr.h>

using namespace icu;

namespace {

char *copy(const std::string &text) {
    char *result = static_cast<char *>(std::malloc(text.size() + 1));
    if (result) std::memcpy(result, text.c_str(), text.size() + 1);
    return result;
}

std::string utf8(const UnicodeString &text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

const char *typeName(UMessagePatternArgType type) {
    switch (type) {
    case UMSGPAT_ARG_TYPE_NONE: return "none";
    case UMSGPAT_ARG_TYPE_SIMPLE: return "simple";
    case UMSGPAT_ARG_TYPE_PLURAL: return "plural";
    case UMSGPAT_ARG_TYPE_SELECT: return "select";
    case UMSGPAT_ARG_TYPE_SELECTORDINAL: return "ordinal";
    default: return "other";
    }
}

// The cases of the argument that starts at part `start`: those one level inside it.
std::string cases(const MessagePattern &pattern, int32_t start) {
    std::string result;
    int32_t limit = pattern.getLimitPartIndex(start);
    for (int32_t i = start + 1; i < limit; i++) {
        UMessagePatternPartType type = pattern.getPartType(i);
        if (type == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
            if (!result.empty()) result += " ";
            result += utf8(pattern.getSubstring(pattern.getPart(i)));
        } else if (type == UMSGPAT_PART_TYPE_MSG_START) {
            i = pattern.getLimitPartIndex(i);
        }
    }
    return result;
}

}  // namespace

char *cicu_format(const char *pattern, const char *locale, const cicu_argument *arguments, int count) {
    UErrorCode status = U_ZERO_ERROR;
    MessageFormat format(UnicodeString::fromUTF8(pattern), Locale(locale), status);
    if (U_FAILURE(status)) return nullptr;
    std::vector<UnicodeString> names;
    std::vector<Formattable> values;
    for (int i = 0; i < count; i++) {
        names.push_back(UnicodeString::fromUTF8(arguments[i].name));
        if (arguments[i].text) {
            values.push_back(Formattable(UnicodeString::fromUTF8(arguments[i].text)));
        } else {
            values.push_back(Formattable(arguments[i].number));
        }
    }
    UnicodeString result;
    format.format(names.data(), values.data(), count, result, status);
    return U_FAILURE(status) ? nullptr : copy(utf8(result));
}

char *cicu_pattern_problem(const char *pattern) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError error;
    MessagePattern parsed(UnicodeString::fromUTF8(pattern), &error, status);
    if (U_SUCCESS(status)) {
        // The pattern stands; a type that no formatter has shows only when one is made.
        MessageFormat format(UnicodeString::fromUTF8(pattern), Locale::getRoot(), status);
        return copy(U_SUCCESS(status) ? "" : "a type or style that ICU does not have");
    }
    return copy(std::string(u_errorName(status)) + " near character " + std::to_string(error.offset + 1));
}

char *cicu_pattern_arguments(const char *pattern) {
    UErrorCode status = U_ZERO_ERROR;
    MessagePattern parsed(UnicodeString::fromUTF8(pattern), nullptr, status);
    if (U_FAILURE(status)) return nullptr;
    std::string result;
    for (int32_t i = 0; i < parsed.countParts(); i++) {
        if (parsed.getPartType(i) != UMSGPAT_PART_TYPE_ARG_START) continue;
        UMessagePatternArgType type = parsed.getPart(i).getArgType();
        result += utf8(parsed.getSubstring(parsed.getPart(i + 1))) + "\t" + typeName(type);
        std::string selectors = cases(parsed, i);
        if (!selectors.empty()) result += "\t" + selectors;
        result += "\n";
    }
    return copy(result);
}

char *cicu_plural_categories(const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    LocalPointer<PluralRules> rules(PluralRules::forLocale(Locale(locale), status));
    if (U_FAILURE(status)) return nullptr;
    LocalPointer<StringEnumeration> keywords(rules->getKeywords(status));
    std::string result;
    while (U_SUCCESS(status)) {
        const UnicodeString *keyword = keywords->snext(status);
        if (!keyword) break;
        if (!result.empty()) result += " ";
        result += utf8(*keyword);
    }
    return U_FAILURE(status) ? nullptr : copy(result);
}

void cicu_free(char *text) { std::free(text); }
