// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

inline QString program()
{
    return qEnvironmentVariable("BOBBIN_BUILD") + QStringLiteral("/bin/bobbin");
}

inline QWidget *topLevel(const QString &objectName)
{
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        if (widget->objectName() == objectName && widget->isVisible()) {
            return widget;
        }
    }
    return nullptr;
}

inline QString allText(const QWidget &window)
{
    QStringList texts;
    const QList<QLabel *> labels = window.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        texts += label->text();
    }
    return texts.join(QLatin1Char('\n'));
}

/// The whole program on a profile of its own, in this process or in one that may be killed.
class ApplicationFixture : public QObject {
protected:
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = m_folder->filePath(QStringLiteral("profile"));
    }
    void end() { m_application.reset(); }
    void start(const QStringList &arguments = {}, ui::StartLinks links = ui::StartLinks::Offer,
        std::unique_ptr<desktop::NetworkStatus> network = desktop::createNetworkStatus());
    QWidget *window() const { return topLevel(QStringLiteral("mainWindow")); }
    const QAbstractItemModel *list() const; ///< null until it is there
    int rows() const { return list() ? list()->rowCount() : -1; }
    QProcessEnvironment environment() const;
    void startProgram(QProcess &process, int links, const QProcessEnvironment &more = {});
    int storedRows() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_profile;
    std::unique_ptr<Application> m_application;
};

inline void ApplicationFixture::start(const QStringList &arguments, ui::StartLinks links,
    std::unique_ptr<desktop::NetworkStatus> network)
{
    m_application = std::make_unique<Application>(
        ui::StartOptions { m_profile, false, links, arguments }, std::move(network));
    QCOMPARE(m_application->claim({}, m_folder->path()), desktop::SingleInstance::Role::First);
    m_application->start();
}

inline const QAbstractItemModel *ApplicationFixture::list() const
{
    const QWidget *shown = window();
    const auto views
        = shown ? shown->findChildren<QAbstractItemView *>() : QList<QAbstractItemView *>();
    const auto found = std::find_if(views.begin(), views.end(),
        [](const auto *view) { return view->model() && view->model()->columnCount() > 3; });
    return found == views.end() ? nullptr : (*found)->model();
}

inline QProcessEnvironment ApplicationFixture::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("HOME"), m_folder->path());
    return environment;
}

/// Starts the program with a link more, and comes back once that link is in the database.
inline void ApplicationFixture::startProgram(
    QProcess &process, int links, const QProcessEnvironment &more)
{
    QProcessEnvironment all = environment();
    all.insert(more);
    process.setProcessEnvironment(all);
    process.start(program(),
        { QStringLiteral("--profile"), m_profile, QStringLiteral("--paused"),
            QStringLiteral("http://127.0.0.1:9/%1.iso").arg(links) });
    QVERIFY(process.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(storedRows(), links, 20'000);
}

inline int ApplicationFixture::storedRows() const
{
    const QString name = QStringLiteral("look");
    int count = -1;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(m_profile + QStringLiteral("/bobbin.db"));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(QStringLiteral("SELECT count(*) FROM downloads")) && query.next()) {
                count = query.value(0).toInt();
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return count;
}
