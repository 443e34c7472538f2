// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandpalette.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/fuzzymatch.h"
#include "ui/namedelegate.h"
#include "ui/roomydelegate.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

CommandPalette::CommandPalette(const QList<NamedAction> &actions, QWidget &window)
    : QFrame(&window, Qt::Popup)
    , m_actions(actions)
    , m_field(namedField<QLineEdit>(u"paletteField"_s, tr("Command")))
    , m_list(namedField<QTreeWidget>(u"paletteList"_s, tr("Commands")))
    , m_nothing(plainLabel(u"paletteNothing"_s))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Command palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_actions.removeIf([](const NamedAction &each) {
        return !each.action->isEnabled() || !each.action->isVisible()
            || each.action->objectName() == "commandPalette"_L1;
    });
    m_field->setPlaceholderText(tr("Type what to do"));
    m_field->installEventFilter(this);
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_nothing->setText(tr("No command has these letters."));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_field);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::run);
    narrow(QString());
}

void CommandPalette::open()
{
    const QRect area = parentWidget()->geometry();
    const int letter = fontMetrics().averageCharWidth();
    resize(QSize(letter * 80, fontMetrics().height() * 18).boundedTo(area.size()));
    move(parentWidget()->mapToGlobal(QPoint((area.width() - width()) / 2, area.height() / 8)));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::narrow(const QString &typed)
{
    QList<std::pair<int, const NamedAction *>> found;
    for (const NamedAction &each : std::as_const(m_actions)) {
        const int byName = fuzzyScore(typed, each.text);
        // The menu's name helps, but less.
        const int score
            = byName >= 0 ? byName * 2 : fuzzyScore(typed, each.path + u' ' + each.text);
        if (score >= 0) {
            found.append({ score, &each });
        }
    }
    std::stable_sort(found.begin(), found.end(),
        [](const auto &one, const auto &other) { return one.first > other.first; });
    m_list->clear();
    for (const auto &[score, each] : std::as_const(found)) {
        const QString keys = QKeySequence::listToString(each->keys, QKeySequence::NativeText);
        auto *item = new QTreeWidgetItem(m_list, { each->text, each->path, isolatedName(keys) });
        item->setData(0, Qt::UserRole, static_cast<qlonglong>(each - m_actions.constData()));
        item->setData(
            0, Qt::AccessibleTextRole, QStringList({ each->text, each->path, keys }).join(u", "_s));
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_nothing->setVisible(found.isEmpty());
}

void CommandPalette::run()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item) {
        return;
    }
    const QPointer<QAction> action = m_actions.at(item->data(0, Qt::UserRole).toLongLong()).action;
    close();
    if (action && action->isEnabled()) {
        action->trigger();
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
            || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace ui
