// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/secretkeeper.h"
#include "tests/support/faultserver.h"
#include "ui/grabwindow.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <memory>

/// A keyring, which may be locked, or not be there.
class FakeKeeper : public engine::SecretKeeper {
public:
    void lookUp(const QString &origin) override
    {
        asked.append(origin);
        QMetaObject::invokeMethod(
            this,
            [this, origin] {
                if (!isReadable) {
                    Q_EMIT answered(origin, { engine::SecretAnswer::State::Unreadable, {} });
                } else if (isLocked && secrets.contains(origin)) {
                    Q_EMIT answered(origin, { engine::SecretAnswer::State::Locked, {} });
                } else {
                    Q_EMIT answered(
                        origin, { engine::SecretAnswer::State::Known, secrets.value(origin) });
                }
            },
            Qt::QueuedConnection);
    }
    void keep(const QString &origin, const engine::OriginSecret &secret) override
    {
        if (isReadable) {
            secrets.insert(origin, secret);
            Q_EMIT kept(origin, secret);
        }
        if (!isReadable) {
            Q_EMIT keptUntilOpened(QStringLiteral("closed"));
        } else if (!isThere) {
            Q_EMIT keptForThisRun(QStringLiteral("none"));
        }
    }
    void forget(const QString &origin) override
    {
        Q_EMIT forgetting(origin);
        secrets.remove(origin);
    }
    void unlock()
    {
        isLocked = false;
        for (auto it = secrets.constBegin(); it != secrets.constEnd(); ++it) {
            Q_EMIT answered(it.key(), { engine::SecretAnswer::State::Known, it.value() });
        }
    }

    QHash<QString, engine::OriginSecret> secrets;
    QStringList asked;
    bool isLocked = false;
    bool isThere = true;
    bool isReadable = true;
};

/// The link grabber with a keyring, and two servers for it. Lives on the GUI thread.
struct AccessFixture {
    AccessFixture() { openWindow(); }
    ~AccessFixture()
    {
        window.reset();
        pool.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(AccessFixture)

    template <typename Widget>
    Widget *part(const char *name) const
    {
        return window->findChild<Widget *>(QString::fromLatin1(name));
    }
    /// Another one, as after a new start.
    void openWindow();
    void goTo(const QUrl &url) const;
    void read() const;
    /// Into a field of the dialog, which is opened for it.
    void type(const char *field, const QString &text) const;
    void remember() const;
    QList<engine::DownloadRequest> added() const;
    QString message() const { return part<QLabel>("grabMessage")->text(); }
    QString origin() const { return engine::originKey(server.url("/")); }
    /// A recipe for "/a/{id}" that fetches "/api/{id}" of \a api and needs a key there; opens the
    /// window anew with "/a/x" in it.
    void offerRecipe(const support::FaultServer &api);

    QThreadPool pool;
    QTemporaryDir folder;
    support::FaultServer server;
    support::FaultServer other;
    FakeKeeper keeper;
    bool asksMore = false; ///< for sizes and thumbnails, in windows opened later
    std::unique_ptr<ui::GrabWindow> window;
};

support::Resource page(const QByteArray &html);
support::Resource redirectTo(const QUrl &url);
/// What the recipe of the fixture finds one link in.
support::Resource answer();
