// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/printable.h"

#include "app/words/words.h"

#include <QList>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cwchar>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

bool isHarmless(char32_t letter)
{
    switch (QChar::category(letter)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

int columnsOf(char32_t letter)
{
    return std::max(0, wcwidth(static_cast<wchar_t>(letter)));
}

/// As many letters of \a letters as fit into \a columns, from its beginning.
qsizetype lettersIn(const QList<uint> &letters, int columns)
{
    qsizetype count = 0;
    for (const uint letter : letters) {
        columns -= columnsOf(letter);
        if (columns < 0) {
            break;
        }
        ++count;
    }
    return count;
}

} // namespace

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    const QList<uint> letters = text.toUcs4();
    for (const uint letter : letters) {
        const char32_t shown = isHarmless(letter) ? letter : char32_t(QChar::ReplacementCharacter);
        result += QChar::fromUcs4(shown);
    }
    return result;
}

QString maskedText(const QString &text)
{
    const QUrl url(text);
    if (url.isValid() && !url.scheme().isEmpty() && !url.host().isEmpty()) {
        return printable(words::maskedLink(url));
    }
    // Not a link that can be taken apart, but it may have been meant as one.
    static const QRegularExpression userInfo(
        u"^([a-z][a-z0-9+.-]*:/*)?[^/?#\\s]*@"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression query(u"[?#].*$"_s);
    QString bare = text;
    bare.replace(userInfo, u"\\1"_s);
    return printable(bare.remove(query).left(200));
}

int columnsOf(const QString &text)
{
    int columns = 0;
    const QList<uint> letters = text.toUcs4();
    for (const uint letter : letters) {
        columns += columnsOf(static_cast<char32_t>(letter));
    }
    return columns;
}

QString fitted(const QString &text, int columns)
{
    const int wanted = columnsOf(text);
    if (wanted <= columns) {
        return text + QString(columns - wanted, u' ');
    }
    if (columns < 1) {
        return {};
    }
    const int tailColumns = (columns - 1) / 2;
    const QList<uint> letters = text.toUcs4();
    const QList<uint> backwards(letters.rbegin(), letters.rend());
    const auto ucs4 = [](const QList<uint> &list) {
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(list.constData()), list.size());
    };
    const QString head = ucs4(letters.first(lettersIn(letters, columns - 1 - tailColumns)));
    const QString tail = ucs4(letters.last(lettersIn(backwards, tailColumns)));
    const QString shown = head + u'…' + tail;
    return shown + QString(columns - columnsOf(shown), u' ');
}

} // namespace cli
