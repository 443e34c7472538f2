// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/disguise.h"

#include "app/engine/mimeextension.h"

#include <algorithm>
#include <array>

namespace engine {

using namespace Qt::StringLiterals;

namespace {

/// What some system runs when it is opened.
constexpr std::array kProgramEndings { "apk"_L1, "appimage"_L1, "bat"_L1, "cmd"_L1, "com"_L1,
    "deb"_L1, "exe"_L1, "hta"_L1, "jar"_L1, "jse"_L1, "msi"_L1, "pif"_L1, "ps1"_L1, "rpm"_L1,
    "run"_L1, "scr"_L1, "sh"_L1, "vbe"_L1, "vbs"_L1, "wsf"_L1 };
/// What people open without a thought.
constexpr std::array kDocumentEndings { "avi"_L1, "doc"_L1, "docx"_L1, "gif"_L1, "htm"_L1,
    "html"_L1, "jpeg"_L1, "jpg"_L1, "mkv"_L1, "mp3"_L1, "mp4"_L1, "odt"_L1, "pdf"_L1, "png"_L1,
    "ppt"_L1, "pptx"_L1, "txt"_L1, "xls"_L1, "xlsx"_L1 };
/// Types that servers give to what they do not know, or to any text.
constexpr std::array kTypesOfAnything { "application/octet-stream"_L1, "text/plain"_L1 };

template <typename List>
bool isAmong(const List &list, QStringView text)
{
    return std::any_of(list.begin(), list.end(),
        [text](QLatin1StringView each) { return text.compare(each, Qt::CaseInsensitive) == 0; });
}

} // namespace

bool isDisguisedProgram(const QString &fileName, const QString &mimeType)
{
    const QStringView name(fileName);
    const qsizetype dot = name.lastIndexOf(u'.');
    const QStringView ending = name.sliced(dot + 1);
    if (dot < 0 || !isAmong(kProgramEndings, ending)) {
        return false;
    }
    const QStringView rest = name.first(dot).trimmed(); // "photo.jpg      .exe"
    if (isAmong(kDocumentEndings, rest.sliced(rest.lastIndexOf(u'.') + 1)) && rest.contains(u'.')) {
        return true;
    }
    const QStringList fitting
        = isAmong(kTypesOfAnything, mimeType) ? QStringList() : extensionsForMimeType(mimeType);
    return !fitting.isEmpty() && !fitting.contains(ending.toString(), Qt::CaseInsensitive)
        && !std::any_of(fitting.begin(), fitting.end(),
            [](const QString &each) { return isAmong(kProgramEndings, each); });
}

} // namespace engine
