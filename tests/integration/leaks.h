// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QDirIterator>
#include <QFile>

#include <sys/xattr.h>

/// Secrets that tests plant, and the places they are looked for in.
namespace leaks {

/// Each planted in its own place; a found one says where it came from.
inline const QByteArrayList kSecrets { "user1nfo", "authorizat1on", "cook1e", "headerk3y",
    "pr0xypass", "netrcpass", "k3yringpass" };
/// Those of the link itself, which the database has to keep.
inline const QByteArrayList kLinkSecrets { "s1gnature", "t0ken", "sasS1g" };
inline const QByteArray kQuery = "?X-Amz-Signature=s1gnature&token=t0ken&sig=sasS1g&plain=1";

/// The secrets that stand in \a text, in clear or as Basic puts them.
inline QByteArrayList found(const QByteArray &text, const QByteArrayList &secrets)
{
    QByteArrayList result;
    for (const QByteArray &secret : secrets) {
        if (text.contains(secret) || text.contains(("anna:" + secret).toBase64())) {
            result.append(secret);
        }
    }
    return result;
}

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every file below \a folder, one after the other.
inline QByteArray contentsBelow(const QString &folder, int *files)
{
    QByteArray all;
    QDirIterator entries(
        folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        all += path.toUtf8() + '\n' + contents(path);
        ++*files;
    }
    return all;
}

inline QByteArray attributesOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    QByteArray names(64 * 1024, '\0');
    names.resize(qMax<ssize_t>(listxattr(name.constData(), names.data(), names.size()), 0));
    QByteArray all = names;
    for (const QByteArray &attribute : names.split('\0')) {
        QByteArray value(64 * 1024, '\0');
        value.resize(qMax<ssize_t>(
            getxattr(name.constData(), attribute.constData(), value.data(), value.size()), 0));
        all += value;
    }
    return all;
}

} // namespace leaks
