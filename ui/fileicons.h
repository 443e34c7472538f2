// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QIcon>
#include <QMimeDatabase>

namespace ui {

/// Icons of our own, for a desktop whose theme has none.
enum class FileKind { Other, Document, Picture, Video, Audio, Archive, Program };

/// The kind of a MIME type and its ancestors.
FileKind fileKind(const QMimeType &type);
QIcon fileKindIcon(FileKind kind);

/// The icon of a file's type by name or MIME type, remembered per extension. GUI thread.
class FileIcons {
public:
    /// \a mimeType counts where the name's extension says nothing; either may be empty.
    QIcon icon(const QString &fileName, const QString &mimeType);

private:
    QIcon look(const QString &fileName, const QString &mimeType) const;

    QMimeDatabase m_types;
    QHash<QString, QIcon> m_known;
};

} // namespace ui
