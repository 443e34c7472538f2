// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/settings/profile.h"
#include "ui/languages.h"
#include "ui/programwords.h"
#include "ui/startoptions.h"

#include <QApplication>
#include <QDir>
#include <QIcon>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int kWrongUsage = 2;

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
}

/// Help, version and wrong usage need no display. Returns the exit status, or -1 to go on.
int answerOnTerminal(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    ui::Languages languages;
    languages.choose({});
    const ui::StartParse parsed
        = ui::parseStart(QCoreApplication::arguments(), QDir::currentPath());
    if (!parsed.problem.isEmpty()) {
        print(stderr, u"bobbin: "_s + parsed.problem + u'\n' + ui::startUsage());
        return kWrongUsage;
    }
    if (parsed.isHelpWanted) {
        print(stdout, ui::startHelp());
        return 0;
    }
    if (parsed.isVersionWanted) {
        print(stdout, u"bobbin "_s + QLatin1StringView(BOBBIN_VERSION) + u'\n');
        return 0;
    }
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY")
        || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (!hasDisplay) {
        print(stderr, u"bobbin: "_s + ui::noDisplaySentence() + u'\n');
        return 1;
    }
    return -1;
}

int runWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"io.github.bobbin_dm.Bobbin"_s);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(QIcon::fromTheme(
        u"io.github.bobbin_dm.Bobbin"_s, QIcon(u":/icons/app/io.github.bobbin_dm.Bobbin.svg"_s)));
    const QStringList arguments = QCoreApplication::arguments();
    ui::StartOptions options = ui::parseStart(arguments, QDir::currentPath()).options;
    if (options.profile.isEmpty()) {
        options.profile = settings::defaultProfile();
    }
    Application parts(options);
    switch (parts.claim(arguments.sliced(1), QDir::currentPath())) {
    case desktop::SingleInstance::Role::First:
        break;
    case desktop::SingleInstance::Role::HandedOver:
        return 0;
    case desktop::SingleInstance::Role::Refused:
        print(stderr, u"bobbin: "_s + ui::notAnsweringSentence() + u'\n');
        return 1;
    }
    parts.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"bobbin"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(BOBBIN_VERSION));
    const int status = answerOnTerminal(argc, argv);
    return status >= 0 ? status : runWindow(argc, argv);
}
