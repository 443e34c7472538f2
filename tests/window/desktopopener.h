// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDesktopServices>
#include <QObject>
#include <QUrl>

/// Takes the place of the desktop's programs and its browser: writes down what they are to open.
class DesktopOpener : public QObject {
    Q_OBJECT

public:
    DesktopOpener()
    {
        for (const QString &scheme : schemes()) {
            QDesktopServices::setUrlHandler(scheme, this, "open");
        }
    }
    ~DesktopOpener() override
    {
        for (const QString &scheme : schemes()) {
            QDesktopServices::unsetUrlHandler(scheme);
        }
    }
    QList<QUrl> opened;

public slots:
    void open(const QUrl &url) { opened.append(url); }

private:
    static QStringList schemes()
    {
        return { QStringLiteral("file"), QStringLiteral("http"), QStringLiteral("https") };
    }
};
