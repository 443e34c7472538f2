// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/takelinks.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

namespace ui {
namespace {

constexpr qsizetype kMostInBrowser = 5;

} // namespace

void copyLinks(const QList<QUrl> &links)
{
    QStringList lines;
    lines.reserve(links.size());
    for (const QUrl &link : links) {
        lines.append(link.toString(QUrl::FullyEncoded));
    }
    if (!lines.isEmpty()) {
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    }
}

void openInBrowser(const QList<QUrl> &links)
{
    QList<QUrl> opened;
    for (const QUrl &link : links) {
        if (opened.size() < kMostInBrowser && !link.isEmpty() && !opened.contains(link)) {
            QDesktopServices::openUrl(link);
            opened.append(link);
        }
    }
}

} // namespace ui
