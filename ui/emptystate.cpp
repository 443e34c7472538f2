// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/emptystate.h"

#include <QAbstractItemView>
#include <QKeySequence>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

EmptyState::EmptyState(QAbstractItemView *view)
    : EmptyHint(view, u"empty"_s)
    , m_button(new QPushButton(this))
{
    m_button->setObjectName(u"emptyButton"_s);
    below()->addSpacing(layout()->spacing());
    below()->addWidget(m_button, 0, Qt::AlignHCenter);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::act);
}

void EmptyState::show(Kind kind, const QString &searched, const QString &part)
{
    m_kind = kind;
    m_isPart = !part.isEmpty();
    switch (kind) {
    case Kind::None:
        m_button->setText({});
        hideHint();
        return;
    case Kind::NoDownloads:
        invite();
        return;
    case Kind::NothingInPart:
        //: %1: Failed, a category, a queue or a host
        showHint(
            u"search"_s, tr("Nothing here"), tr("There is no download in “%1” now.").arg(part));
        break;
    case Kind::NoMatch:
        showHint(u"search"_s, tr("Nothing found"),
            m_isPart
                //: %1: what was typed; %2: Failed, a category, a queue or a host
                ? tr("No download in “%2” matches “%1”.").arg(searched, part)
                : tr("No download in the list matches “%1”.").arg(searched));
        break;
    }
    m_button->setText(m_isPart ? tr("Show all") : tr("Clear the search"));
}

void EmptyState::invite()
{
    const QString keys = QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText);
    m_button->setText(tr("Add links…"));
    showHint(u"drop"_s, tr("Drop links here or press %1").arg(keys),
        tr("From a browser, a text file, or one by one."));
}

void EmptyState::act()
{
    if (m_kind == Kind::NoDownloads) {
        emit addRequested();
    } else if (m_isPart) {
        emit showAllRequested();
    } else {
        emit clearSearchRequested();
    }
}

} // namespace ui
