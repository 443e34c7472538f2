// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/autostart.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desktop {

namespace {

QString entryPath(const QString &configFolder)
{
    return configFolder + u"/autostart/io.github.bobbin_dm.Bobbin.desktop"_s;
}

/// "Exec" of the specification: an argument with a reserved character stands in double quotes, in
/// which '"', '`', '$' and '\' take a backslash; "%" is doubled.
QString quoted(const QString &argument)
{
    const bool isPlain = !argument.isEmpty()
        && std::none_of(argument.begin(), argument.end(),
            [](QChar c) { return c.isSpace() || (u"\"'\\><~|&;$*?#()`"_s).contains(c); });
    QString text;
    for (const QChar c : argument) {
        if (!isPlain && (u"\"`$\\"_s).contains(c)) {
            text += u'\\';
        }
        text += c == u'%' ? u"%%"_s : QString(c);
    }
    return isPlain ? text : u'"' + text + u'"';
}

} // namespace

QString configFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
}

QString execLine(const QString &program, const QStringList &arguments)
{
    QStringList parts { quoted(program) };
    for (const QString &argument : arguments) {
        parts << quoted(argument);
    }
    // The value is a string of the file as well, in which a backslash is written as two and a
    // line feed as "\n".
    return parts.join(u' ')
        .replace(u'\\', u"\\\\"_s)
        .replace(u'\n', u"\\n"_s)
        .replace(u'\t', u"\\t"_s)
        .replace(u'\r', u"\\r"_s);
}

bool startsAtLogin(const QString &configFolder)
{
    QFile file(entryPath(configFolder));
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QList<QByteArray> lines = file.read(64 * 1024).split('\n');
    return std::none_of(lines.begin(), lines.end(), [](const QByteArray &line) {
        const QByteArray bare = QByteArray(line).replace(' ', "").trimmed().toLower();
        return bare == "hidden=true" || bare == "x-gnome-autostart-enabled=false";
    });
}

bool setStartsAtLogin(
    const QString &configFolder, bool on, const QString &program, const QStringList &arguments)
{
    const QString path = entryPath(configFolder);
    if (!on) {
        return !QFile::exists(path) || QFile::remove(path);
    }
    if (!QDir().mkpath(configFolder + u"/autostart"_s)) {
        return false;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    const QString entry = u"[Desktop Entry]\nType=Application\nName=Bobbin\n"
                          "Icon=io.github.bobbin_dm.Bobbin\nExec=%1\nTerminal=false\n"
                          "X-GNOME-Autostart-enabled=true\n"_s.arg(execLine(program, arguments));
    return file.write(entry.toUtf8()) > 0 && file.commit();
}

} // namespace desktop
