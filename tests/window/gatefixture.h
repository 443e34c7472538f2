// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/privategate.h"

#include <QMessageBox>
#include <QWidget>

inline engine::DownloadRequest foundOn(const QString &link, const QByteArray &page)
{
    engine::DownloadRequest request;
    request.url = QUrl(link);
    request.referrer = page;
    return request;
}

/// A gate before a window, and what it lets through.
struct Gate {
    explicit Gate(settings::OnPrivateAddress what = settings::OnPrivateAddress::Ask)
        : gate(window)
    {
        settings.onPrivateAddress = what;
        gate.setSettings(settings);
        QObject::connect(&gate, &ui::PrivateGate::said, &window,
            [this](const QString &sentence) { said.append(sentence); });
        QObject::connect(&gate, &ui::PrivateGate::settingsChanged, &window,
            [this](const settings::Settings &changed) { settings = changed; });
        QObject::connect(&gate, &ui::PrivateGate::leftOut, &window,
            [this](const QList<engine::DownloadRequest> &some) { leftOut += some; });
        window.show();
    }
    /// Without \a page it is their referrers.
    void take(const QList<engine::DownloadRequest> &requests, const QUrl &page = {})
    {
        gate.take(requests, QList<QUrl>(requests.size(), page),
            [this](const QList<engine::DownloadRequest> &some, bool isLast) {
                let += some;
                ends += isLast ? 1 : 0;
            });
    }
    QMessageBox *question() const
    {
        return window.findChild<QMessageBox *>(QStringLiteral("privateQuestion"));
    }

    QWidget window;
    ui::PrivateGate gate;
    settings::Settings settings;
    QStringList said;
    QList<engine::DownloadRequest> let;
    QList<engine::DownloadRequest> leftOut;
    int ends = 0; ///< times that nothing more follows
};
