// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pseudotranslator.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support {
namespace {

constexpr QChar kOpening = u'⟦';
constexpr QChar kClosing = u'⟧';
constexpr qsizetype kLongerPercent = 40;

/// What is no word: places for values, markup, entities, masks of names and of files.
const QRegularExpression &kept()
{
    static const QRegularExpression pattern(
        uR"(%L?\d+|%L?n|%p|</?\w[^>]*>|&\w+;|\*\w*\*|\(\*[^)]*\)|\\n)"_s);
    return pattern;
}

QChar accented(QChar letter)
{
    static const QString plain = u"ABCDEFGHIKLNORSTUYZabcdefghiklnorstuyz"_s;
    static const QString marked = u"ÀßÇĎÉƑĜĤÎĶĹŃÖŔŠŤÛÝŽàƀçđéƒĝĥîķĺńöŕšťûýž"_s;
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked.at(at);
}

void appendAccented(QString &to, QStringView words)
{
    std::transform(words.begin(), words.end(), std::back_inserter(to), accented);
}

} // namespace

QString pseudoText(const QString &text)
{
    QString marked;
    qsizetype at = 0;
    qsizetype letters = 0;
    for (const QRegularExpressionMatch &match : kept().globalMatch(text)) {
        const QStringView words = QStringView(text).mid(at, match.capturedStart() - at);
        appendAccented(marked, words);
        letters += words.size();
        marked += match.capturedView();
        at = match.capturedEnd();
    }
    const QStringView rest = QStringView(text).mid(at);
    appendAccented(marked, rest);
    letters += rest.size();
    // Words, not one long one: text that wraps has to wrap.
    QString longer;
    for (qsizetype i = 0; i * 100 < letters * kLongerPercent; ++i) {
        longer += i % 8 == 0 ? u' ' : u'~';
    }
    return kOpening + marked + longer + kClosing;
}

QString PseudoTranslator::translate(
    const char *context, const char *sourceText, const char *, int) const
{
    const QLatin1StringView in(context);
    const QString text = QString::fromUtf8(sourceText);
    // Which way is read, and what keys are called: Qt reads both back.
    const bool isForQt = text == "QT_LAYOUT_DIRECTION"_L1 || in == "QShortcut"_L1;
    return isForQt || text.isEmpty() ? text : pseudoText(text);
}

QString untranslatedPart(const QString &shown)
{
    QString outside;
    int depth = 0;
    for (const QChar letter : shown) {
        if (letter == kOpening) {
            ++depth;
        } else if (letter == kClosing && depth > 0) {
            --depth;
        } else if (depth == 0) {
            outside += letter;
        }
    }
    return outside;
}

} // namespace support
