// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/traydesktop.h"

#include "app/desktop/traywatcher.h"
#include "ui/tray.h"
#include "ui/xembedtray.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QPixmap>
#include <QSocketNotifier>
#include <QTextStream>
#include <QWidget>

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

QByteArray firstLine(QProcess &process)
{
    QDeadlineTimer deadline(20'000);
    while (!process.canReadLine() && !deadline.hasExpired()) {
        if (!process.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
            break;
        }
    }
    return process.readLine().trimmed();
}

void end(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(10'000)) {
        process.kill();
        process.waitForFinished();
    }
}

void say(const char *line)
{
    std::puts(line);
    std::fflush(stdout);
}

bool isIconEmbedded()
{
    const QWidgetList widgets = QApplication::topLevelWidgets();
    return std::any_of(widgets.cbegin(), widgets.cend(), [](const QWidget *widget) {
        return widget->inherits("QSystemTrayIconSys") && widget->isVisible();
    });
}

} // namespace

TrayDesktop::TrayDesktop()
{
    m_server.start(u"Xvfb"_s,
        { u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"800x600x24"_s, u"-nolisten"_s,
            u"tcp"_s });
    m_display = u':' + QString::fromLatin1(firstLine(m_server));
    m_bus.start(u"dbus-daemon"_s, { u"--session"_s, u"--nofork"_s, u"--print-address=1"_s });
    m_busAddress = QString::fromLatin1(firstLine(m_bus));
}

TrayDesktop::~TrayDesktop()
{
    if (m_trayer.state() != QProcess::NotRunning) {
        end(m_trayer);
    }
    end(m_bus);
    end(m_server);
}

QProcessEnvironment TrayDesktop::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_display);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_busAddress);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.remove(u"QT_QPA_PLATFORMTHEME"_s);
    environment.remove(u"XDG_CURRENT_DESKTOP"_s);
    return environment;
}

void TrayDesktop::startTrayer()
{
    m_trayer.setProcessEnvironment(environment());
    m_trayer.start(u"trayer"_s, { u"--edge"_s, u"top"_s });
    m_trayer.waitForStarted();
}

void TrayDesktop::stopTrayer()
{
    end(m_trayer);
}

TrayProbe::TrayProbe(const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), { u"--probe"_s });
}

TrayProbe::~TrayProbe()
{
    end(m_process);
}

bool TrayProbe::says(const QByteArray &line)
{
    QDeadlineTimer deadline(20'000);
    while (true) {
        while (m_process.canReadLine()) {
            m_lines += m_process.readLine().trimmed();
        }
        while (m_read < m_lines.size()) {
            if (m_lines.at(m_read++) == line) {
                return true;
            }
        }
        // Not waitForReadyRead(): the test itself may have to answer the probe on the bus.
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        m_process.waitForReadyRead(10);
        if (deadline.hasExpired() || m_process.state() == QProcess::NotRunning) {
            return false;
        }
    }
}

void TrayProbe::tell(const QByteArray &line)
{
    m_process.write(line + '\n');
    m_process.waitForBytesWritten();
}

int runTrayProbe(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QPixmap picture(64, 64);
    picture.fill(Qt::red);
    ui::Tray tray { QIcon(picture) };
    ui::XembedTray embedded;
    desktop::TrayWatcher watcher(QDBusConnection::sessionBus());
    const auto look = [&] { tray.setHostThere(embedded.isThere() || watcher.hasHost()); };
    const auto report = [&] { say(tray.isThere() ? "there" : "gone"); };
    QObject::connect(&embedded, &ui::XembedTray::changed, &tray, look);
    QObject::connect(&watcher, &desktop::TrayWatcher::hostChanged, &tray, look);
    QObject::connect(&embedded, &ui::XembedTray::changed, &tray, report);
    QObject::connect(&watcher, &desktop::TrayWatcher::hostChanged, &tray, report);
    QObject::connect(&tray, &ui::Tray::toggleRequested, &tray, [] { say("toggle"); });
    QObject::connect(&tray, &ui::Tray::lost, &tray, [] { say("lost"); });
    QTextStream input(stdin);
    QSocketNotifier commands(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&commands, &QSocketNotifier::activated, &tray, [&] {
        const QString line = input.readLine();
        if (line == "embedded?"_L1) {
            say(isIconEmbedded() ? "embedded" : "not embedded");
            return;
        }
        if (line != "there?"_L1) {
            tray.setWanted(line == "wanted"_L1);
        }
        report();
    });
    look();
    say("ready");
    report();
    return QApplication::exec();
}
