// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fileicons.h"

#include "ui/tintedicon.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

// A server may give a million files a million extensions.
constexpr int kMostRemembered = 500;

struct KindLook {
    FileKind kind;
    QLatin1StringView icon;
    TonePair tones;
};

constexpr std::array kKinds {
    KindLook { FileKind::Other, "type-other"_L1, { 0x59606a, 0xa8afb9 } },
    KindLook { FileKind::Document, "type-document"_L1, { 0x1f63c4, 0x78aeff } },
    KindLook { FileKind::Picture, "type-picture"_L1, { 0x1a7434, 0x6ed08b } },
    KindLook { FileKind::Video, "type-video"_L1, { 0x8435b0, 0xcf9bf0 } },
    KindLook { FileKind::Audio, "type-audio"_L1, { 0xa92d6b, 0xf590bf } },
    KindLook { FileKind::Archive, "type-archive"_L1, { 0x865700, 0xe6b553 } },
    KindLook { FileKind::Program, "type-program"_L1, { 0x0b6e80, 0x5fcede } },
};

struct TypeRule {
    QLatin1StringView ancestor;
    FileKind kind;
};

// Looked through in order: an .epub is a zip, a .deb is an archive, a script is text.
constexpr std::array kAncestors {
    TypeRule { "application/epub+zip"_L1, FileKind::Document },
    TypeRule { "application/vnd.oasis.opendocument.text"_L1, FileKind::Document },
    TypeRule { "application/pdf"_L1, FileKind::Document },
    TypeRule { "application/x-executable"_L1, FileKind::Program },
    TypeRule { "application/x-sharedlib"_L1, FileKind::Program },
    TypeRule { "application/x-ms-dos-executable"_L1, FileKind::Program },
    TypeRule { "application/x-msi"_L1, FileKind::Program },
    TypeRule { "application/vnd.debian.binary-package"_L1, FileKind::Program },
    TypeRule { "application/x-rpm"_L1, FileKind::Program },
    TypeRule { "application/vnd.appimage"_L1, FileKind::Program },
    TypeRule { "application/java-archive"_L1, FileKind::Program },
    TypeRule { "application/vnd.android.package-archive"_L1, FileKind::Program },
    TypeRule { "application/x-shellscript"_L1, FileKind::Program },
    TypeRule { "application/x-tar"_L1, FileKind::Archive },
    TypeRule { "application/gzip"_L1, FileKind::Archive },
    TypeRule { "application/x-bzip"_L1, FileKind::Archive },
    TypeRule { "application/x-xz"_L1, FileKind::Archive },
    TypeRule { "application/zstd"_L1, FileKind::Archive },
    TypeRule { "application/x-7z-compressed"_L1, FileKind::Archive },
    TypeRule { "application/vnd.rar"_L1, FileKind::Archive },
    TypeRule { "application/x-cd-image"_L1, FileKind::Archive },
    TypeRule { "application/x-iso9660-image"_L1, FileKind::Archive },
    TypeRule { "application/x-raw-disk-image"_L1, FileKind::Archive },
    TypeRule { "application/x-apple-diskimage"_L1, FileKind::Archive },
};

constexpr std::array kPrefixes {
    TypeRule { "image/"_L1, FileKind::Picture },
    TypeRule { "video/"_L1, FileKind::Video },
    TypeRule { "audio/"_L1, FileKind::Audio },
    TypeRule { "application/vnd.openxmlformats-officedocument"_L1, FileKind::Document },
    TypeRule { "application/vnd.oasis.opendocument"_L1, FileKind::Document },
    TypeRule { "application/vnd.ms-"_L1, FileKind::Document },
    TypeRule { "application/msword"_L1, FileKind::Document },
    TypeRule { "text/"_L1, FileKind::Document },
};

} // namespace

FileKind fileKind(const QMimeType &type)
{
    for (const TypeRule &rule : kAncestors) {
        if (type.inherits(rule.ancestor)) {
            return rule.kind;
        }
    }
    for (const TypeRule &rule : kPrefixes) {
        if (type.name().startsWith(rule.ancestor)) {
            return rule.kind;
        }
    }
    if (type.inherits(u"application/zip"_s)) {
        return FileKind::Archive;
    }
    return type.inherits(u"text/plain"_s) ? FileKind::Document : FileKind::Other;
}

QIcon fileKindIcon(FileKind kind)
{
    const auto found = std::find_if(
        kKinds.begin(), kKinds.end(), [kind](const KindLook &row) { return row.kind == kind; });
    Q_ASSERT(found != kKinds.end());
    return tintedIcon(found->icon, found->tones);
}

QIcon FileIcons::icon(const QString &fileName, const QString &mimeType)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    const QString suffix = dot < 0 ? QString() : fileName.mid(dot + 1).toLower();
    const QString key = suffix + u'/' + mimeType;
    const auto known = m_known.constFind(key);
    if (known != m_known.constEnd()) {
        return *known;
    }
    if (m_known.size() >= kMostRemembered) {
        m_known.clear();
    }
    const QIcon found = look(fileName, mimeType);
    m_known.insert(key, found);
    return found;
}

QIcon FileIcons::look(const QString &fileName, const QString &mimeType) const
{
    QMimeType type = m_types.mimeTypeForFile(fileName, QMimeDatabase::MatchExtension);
    if (type.isDefault()) {
        const QMimeType said = m_types.mimeTypeForName(mimeType);
        type = said.isValid() ? said : type;
    }
    for (const QString &name : { type.iconName(), type.genericIconName() }) {
        if (QIcon::hasThemeIcon(name)) {
            return QIcon::fromTheme(name);
        }
    }
    return fileKindIcon(fileKind(type));
}

} // namespace ui
