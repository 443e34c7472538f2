// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grabfeed.h"

#include "ui/retranslation.h"

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kDelay = 250ms;

} // namespace

GrabFeed::GrabFeed(QWidget *parent)
    : QCheckBox(parent)
{
    setObjectName(u"grabFeed"_s);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelay);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        if (isChecked() && std::exchange(m_hasNews, false)) {
            emit due();
        }
    });
    sayNowAndAnew(this, [this] {
        setText(tr("Add what is found la&ter, too"));
        setToolTip(tr("Once links of this page are added, those that are still found join them."));
    });
}

void GrabFeed::noteCounted()
{
    if (m_hasNews && isChecked()) {
        m_delay.start();
    }
}

void GrabFeed::stop()
{
    m_delay.stop();
    m_hasNews = false;
}

} // namespace ui
