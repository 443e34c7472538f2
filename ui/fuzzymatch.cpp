// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fuzzymatch.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int kAnyLetter = 1;
constexpr int kNextLetter = 4; ///< right behind the one before
constexpr int kFirstLetter = 6; ///< of a word

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// Where \a letter is from \a from on: at the beginning of a word if there is one.
qsizetype placeOf(QChar letter, const QString &text, qsizetype from)
{
    if (from < text.size() && text.at(from).toLower() == letter) {
        return from;
    }
    for (qsizetype at = from; at < text.size(); ++at) {
        if (text.at(at).toLower() == letter && beginsWord(text, at)) {
            return at;
        }
    }
    return text.indexOf(letter, from, Qt::CaseInsensitive);
}

int scoreOf(const QString &letters, const QString &text, bool takesWords)
{
    int score = 0;
    qsizetype next = 0;
    for (const QChar letter : letters) {
        const qsizetype at = takesWords ? placeOf(letter, text, next)
                                        : text.indexOf(letter, next, Qt::CaseInsensitive);
        if (at < 0) {
            return -1;
        }
        score += beginsWord(text, at) ? kFirstLetter : at == next ? kNextLetter : kAnyLetter;
        next = at + 1;
    }
    return score;
}

} // namespace

int fuzzyScore(const QString &typed, const QString &text)
{
    const QString letters = typed.toLower().remove(u' ');
    const qsizetype whole = text.indexOf(typed.simplified(), 0, Qt::CaseInsensitive);
    if (!letters.isEmpty() && whole >= 0) {
        const int each = beginsWord(text, whole) ? kFirstLetter : kNextLetter;
        return static_cast<int>(letters.size()) * each + kFirstLetter;
    }
    return std::max(scoreOf(letters, text, true), scoreOf(letters, text, false));
}

} // namespace ui
