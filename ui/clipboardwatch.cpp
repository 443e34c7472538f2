// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clipboardwatch.h"

#include "app/links/linkfilter.h"
#include "ui/onpool.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace ui {

namespace {

constexpr int kDelayMilliseconds = 200;
/// Nobody copies more to fetch it; a text editor's whole file is not offered.
constexpr qsizetype kMostCharacters = 1024 * 1024;

} // namespace

ClipboardWatch::ClipboardWatch(QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &ClipboardWatch::look);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (m_rules.isOn && !QGuiApplication::clipboard()->ownsClipboard()) {
            m_delay.start();
        }
    });
}

bool ClipboardWatch::needsFocus()
{
    return QGuiApplication::platformName() == QLatin1StringView("wayland");
}

void ClipboardWatch::look()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const QString text = data && data->hasText() ? data->text() : QString();
    if (!m_rules.isOn || text.isEmpty() || text.size() > kMostCharacters) {
        return;
    }
    onPool(
        m_pool, this,
        [text, rules = m_rules] {
            return links::filtered(
                links::fromPasted(text), links::filterFrom(rules.endings, rules.hosts));
        },
        [this](const links::FoundLinks &links) {
            if (m_rules.isOn && !links.links.isEmpty()) {
                emit found(links);
            }
        });
}

} // namespace ui
