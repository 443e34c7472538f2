// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/startoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Switch {
    QString name;
    QString description;
    QString value; ///< what the help calls its value; empty = takes none
};

std::array<Switch, 6> switches()
{
    return { Switch { u"profile"_s,
                 QCoreApplication::translate("ui::StartOptions",
                     "Keep list and settings in DIR (default: bobbin under the data folder)."),
                 u"DIR"_s },
        Switch { u"minimized"_s,
            QCoreApplication::translate(
                "ui::StartOptions", "Start in the tray, or minimized where there is none."),
            {} },
        Switch { u"start"_s,
            QCoreApplication::translate(
                "ui::StartOptions", "Add the links and start them without asking."),
            {} },
        Switch { u"paused"_s,
            QCoreApplication::translate(
                "ui::StartOptions", "Add the links without asking and without starting them."),
            {} },
        Switch { u"version"_s,
            QCoreApplication::translate("ui::StartOptions", "Print the version and end."), {} },
        Switch { u"help"_s,
            QCoreApplication::translate("ui::StartOptions", "Print this help and end."), {} } };
}

/// A file becomes an absolute path, as another process may read it elsewhere: one that is there,
/// and what can be nothing but a path.
QString resolved(const QString &argument, const QString &folder)
{
    const QUrl url(argument);
    const bool isPath
        = url.isLocalFile() || argument.startsWith("./"_L1) || argument.startsWith("../"_L1);
    const QFileInfo file(QDir(folder), url.isLocalFile() ? url.toLocalFile() : argument);
    return isPath || file.isFile() ? QDir::cleanPath(file.absoluteFilePath()) : argument;
}

QString problemOf(const QCommandLineParser &parser)
{
    if (parser.isSet(u"start"_s) && parser.isSet(u"paused"_s)) {
        return QCoreApplication::translate(
            "ui::StartOptions", "--start and --paused do not go together.");
    }
    if (parser.isSet(u"profile"_s) && parser.value(u"profile"_s).isEmpty()) {
        return QCoreApplication::translate("ui::StartOptions", "--profile needs a folder.");
    }
    const bool isAdding = parser.isSet(u"start"_s) || parser.isSet(u"paused"_s);
    if (isAdding && parser.positionalArguments().isEmpty()) {
        return QCoreApplication::translate(
            "ui::StartOptions", "--start and --paused need a link or a file.");
    }
    return {};
}

} // namespace

StartParse parseStart(const QStringList &arguments, const QString &folder)
{
    QCommandLineParser parser;
    for (const Switch &option : switches()) {
        QStringList names { option.name };
        if (option.name == "help"_L1) {
            names.prepend(u"h"_s);
        }
        parser.addOption({ names, option.description, option.value });
    }
    StartParse result;
    if (!parser.parse(arguments)) {
        result.problem = parser.errorText();
        return result;
    }
    result.isHelpWanted = parser.isSet(u"help"_s);
    result.isVersionWanted = parser.isSet(u"version"_s);
    if (result.isHelpWanted || result.isVersionWanted) {
        return result;
    }
    result.problem = problemOf(parser);
    if (parser.isSet(u"profile"_s)) {
        result.options.profile
            = QDir::cleanPath(QDir(folder).absoluteFilePath(parser.value(u"profile"_s)));
    }
    result.options.isMinimized = parser.isSet(u"minimized"_s);
    result.options.links = parser.isSet(u"start"_s) ? StartLinks::Start
        : parser.isSet(u"paused"_s)                 ? StartLinks::Pause
                                                    : StartLinks::Offer;
    const QStringList positional = parser.positionalArguments();
    for (const QString &argument : positional) {
        result.options.arguments += resolved(argument, folder);
    }
    return result;
}

QString startUsage()
{
    return QCoreApplication::translate("ui::StartOptions",
               "Usage: bobbin [--profile DIR] [--minimized] [--start | --paused] [URL|FILE...]")
        + u'\n';
}

QString startHelp()
{
    QString text = startUsage() + u'\n'
        + QCoreApplication::translate("ui::StartOptions",
            "Download manager. Opens the window, or hands its arguments to the running one of that "
            "profile, and offers the links; a FILE is read for links.")
        + u"\n\n"_s;
    for (const Switch &option : switches()) {
        const QString name
            = u"--"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
        text += u"  "_s + name.leftJustified(15) + option.description + u'\n';
    }
    text += u'\n'
        + QCoreApplication::translate("ui::StartOptions", "bobbin-cli downloads without a window.")
        + u'\n';
    return text;
}

} // namespace ui
