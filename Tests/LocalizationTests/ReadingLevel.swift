import Foundation

/// How hard a text is to read, by the published formulas.
enum ReadingLevel {
    /// Flesch–Kincaid grade of English: 0.39 words/sentences + 11.8 syllables/words − 15.59.
    static func englishGrade(of texts: [String]) -> Double {
        let count = Counts(texts, syllables: englishSyllables)
        return 0.39 * count.wordsPerSentence + 11.8 * count.syllablesPerWord - 15.59
    }

    /// Szigriszt-Pazos perspicuity of Spanish: 206.835 − 62.3 syllables/words − words/sentences.
    static func spanishEase(of texts: [String]) -> Double {
        let count = Counts(texts, syllables: spanishSyllables)
        return 206.835 - 62.3 * count.syllablesPerWord - count.wordsPerSentence
    }

    /// Groups of vowels, without the silent `e` at the end.
    static func englishSyllables(_ word: String) -> Int {
        let letters = word.lowercased()
        var groups = 0
        var isInGroup = false
        for letter in letters {
            let isVowel = "aeiouyáéíóú".contains(letter)
            if isVowel, !isInGroup { groups += 1 }
            isInGroup = isVowel
        }
        let isSilent =
            (letters.hasSuffix("e") && !letters.hasSuffix("le") && !letters.hasSuffix("ee"))
            || (letters.hasSuffix("ed") && !letters.hasSuffix("ted") && !letters.hasSuffix("ded"))
        return max(1, isSilent ? groups - 1 : groups)
    }

    /// Vowel groups, where two strong vowels, or a weak one with an accent beside a strong one, are two.
    static func spanishSyllables(_ word: String) -> Int {
        var count = 0
        var previous = ""
        for letter in word.lowercased() {
            let kind =
                "aeoáéó".contains(letter)
                ? "strong" : "íú".contains(letter) ? "accented" : "iuüy".contains(letter) ? "weak" : ""
            switch (previous, kind) {
            case (_, ""): break
            case ("", _), ("strong", "strong"), ("strong", "accented"), ("accented", "strong"): count += 1
            default: break
            }
            previous = kind
        }
        return max(1, count)
    }

    private struct Counts {
        var sentences = 0.0
        var words = 0.0
        var syllables = 0.0

        var wordsPerSentence: Double { words / max(1, sentences) }
        var syllablesPerWord: Double { syllables / max(1, words) }

        init(_ texts: [String], syllables count: (String) -> Int) {
            for text in texts {
                for sentence in text.split(whereSeparator: { ".?!\n".contains($0) }) {
                    let found = sentence.split { !$0.isLetter && $0 != "’" }.map(String.init)
                    if found.isEmpty { continue }
                    sentences += 1
                    words += Double(found.count)
                    syllables += found.reduce(0) { $0 + Double(count($1)) }
                }
            }
        }
    }
}
