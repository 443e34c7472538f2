// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostilenames.h"

#include "app/engine/filename.h"

#include <QDir>
#include <QList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hostile {

namespace {

constexpr qsizetype kLongestName = 255; // bytes, of every file system in use

const QList<QString> &pieces()
{
    static const QList<QString> kPieces { u"."_s, u".."_s, u"/"_s, u"\\"_s, u"../"_s, u"..\\"_s,
        u"~"_s, u"$HOME"_s, u"%PATH%"_s, u" "_s, u"\u00a0"_s, u"\u3000"_s, u"\u180e"_s, u"\ufeff"_s,
        u"\u202e"_s, u"\u2066"_s, u"\u200b"_s, u"\u00ad"_s, u"\u061c"_s, u"\n"_s, u"\t"_s, u"\r"_s,
        QString(QChar(0)), QString(QChar(0x1b)), QString(QChar(0x7f)), QString(QChar(0x85)), u"a"_s,
        u"\u0308"_s, u"\u0338"_s, u"\u00e4"_s, u"\u2028"_s, u"\u2029"_s, QString(QChar(0xd800)),
        QString(QChar(0xdbff)), QString(QChar(0xdc00)), u"\U0001f600"_s, u"\U00100001"_s,
        u"\U000e0041"_s, u".tar"_s, u".gz"_s, u".tar.gz"_s, u".part"_s, u".PaRt"_s, u".lnk"_s,
        u".desktop"_s, u".LOCAL"_s, u".url"_s, u".scf"_s, u".download"_s, u"-"_s, u"--"_s, u":"_s,
        u"|"_s, u"%2f"_s, u"%00"_s, u"CON"_s, u"NUL"_s, u"COM1"_s, u"LPT9"_s, u"CLOCK$"_s, u"x"_s,
        u"\u7c21\u5358"_s.repeated(20), u"noextensionfile"_s.repeated(9),
        u"\U0001f600"_s.repeated(33), u"e\u0301"_s.repeated(45), u"1. First"_s, u" (1)"_s,
        u".averyverylongextensionindeedthatisnone"_s, u"."_s + u"\u20ac"_s.repeated(13),
        u"\u1100\u1161"_s, u"\u212b"_s, u"\u2126"_s, u"\uff0f"_s, u"\u2215"_s, u"\uff0e"_s,
        u"\ufffe"_s, u"\ufdd0"_s, u"\U0001d15e"_s, u"\ufb2c"_s, u"\u0344"_s };
    return kPieces;
}

bool isUnseen(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(c);
    }
}

/// What has to hold of every name that is used on disk.
QString complaintOnDisk(const QString &name)
{
    static const QString kForbidden = u"/\\:*?\"<>|"_s;
    const QList<uint> characters = name.toUcs4();
    if (std::any_of(characters.begin(), characters.end(), [](uint c) {
            return isUnseen(c)
                || (c < 0x80 && kForbidden.contains(QChar(static_cast<char16_t>(c))));
        })) {
        return u"a forbidden character"_s;
    }
    if (name.isEmpty() || name == u"."_s || name == u".."_s) {
        return u"no name at all"_s;
    }
    if (name.toUtf8().size() > kLongestName) {
        return u"too long"_s;
    }
    if (QString::fromUtf8(name.toUtf8()) != name) {
        return u"is not the same in UTF-8"_s;
    }
    // As a shell, a file manager and the engine put it together.
    return QDir::cleanPath(u"/folder/"_s + name) == u"/folder/"_s + name ? QString()
                                                                         : u"leaves the folder"_s;
}

bool isReserved(const QString &name)
{
    static constexpr std::array kEndings { QLatin1StringView(".part"), QLatin1StringView(".lnk"),
        QLatin1StringView(".desktop"), QLatin1StringView(".local"), QLatin1StringView(".url"),
        QLatin1StringView(".scf") };
    return std::any_of(kEndings.begin(), kEndings.end(),
        [&](QLatin1StringView ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

bool isBlank(QChar c)
{
    return c == u'.' || c.isSpace();
}

} // namespace

QString randomName(QRandomGenerator *random)
{
    QString name;
    for (int count = random->bounded(1, 14); count > 0; --count) {
        name += pieces().at(random->bounded(static_cast<int>(pieces().size())));
    }
    return name;
}

QString complaint(const QString &name)
{
    const QString onDisk = complaintOnDisk(name);
    if (!onDisk.isEmpty()) {
        return onDisk;
    }
    if (isBlank(name.front()) || isBlank(name.back())) {
        return u"a dot or a space at an end"_s;
    }
    if (isReserved(name)) {
        return u"a reserved ending"_s;
    }
    return name == name.normalized(QString::NormalizationForm_C) ? QString() : u"not composed"_s;
}

QString complaintOfSanitized(const QString &name, const QString &mimeType)
{
    const QString once = engine::sanitizeFileName(name, mimeType);
    if (const QString wrong = complaint(once); !wrong.isEmpty()) {
        return wrong;
    }
    for (const int number : { 1, 99, 100'000, 2'147'483'647 }) {
        const QString numbered = engine::numberedName(once, number);
        const QString part = engine::partNameFor(numbered);
        if (numbered == once || !complaintOnDisk(part).isEmpty() || isReserved(numbered)) {
            return u"its numbered form: %1"_s.arg(complaintOnDisk(part));
        }
    }
    const bool isStable = engine::sanitizeFileName(once, mimeType) == once
        && engine::sanitizeFileName(once) == once;
    return isStable ? QString() : u"done twice it is another one"_s;
}

} // namespace hostile
