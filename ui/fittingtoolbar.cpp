// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fittingtoolbar.h"

#include <QActionEvent>
#include <QLayout>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// Pixels that its words add to a button with an icon, as QToolButton::sizeHint() counts them.
int widthOfWords(const QToolButton &button, const QAction &action)
{
    if (action.priority() == QAction::LowPriority) {
        return 0; // these show an icon only
    }
    const QFontMetrics metrics = button.fontMetrics();
    return 4 + metrics.size(Qt::TextShowMnemonic, button.text()).width()
        + 2 * metrics.horizontalAdvance(u' ');
}

int leastWidth(const QWidget &part)
{
    const bool gives = part.sizePolicy().expandingDirections().testFlag(Qt::Horizontal);
    const QSize wanted = gives ? part.minimumSizeHint() : part.sizeHint();
    return std::max({ 0, part.minimumWidth(), wanted.width() });
}

} // namespace

/// QMainWindow sets no store by the minimum size of its tool bars.
QSize FittingToolBar::minimumSizeHint() const
{
    return QToolBar::minimumSizeHint().expandedTo({ m_leastWidth, 0 });
}

void FittingToolBar::actionEvent(QActionEvent *event)
{
    QToolBar::actionEvent(event);
    fit();
}

void FittingToolBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    fit();
}

void FittingToolBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    fit();
}

void FittingToolBar::fit()
{
    const bool hasWords = toolButtonStyle() != Qt::ToolButtonIconOnly;
    const QMargins margins = layout()->contentsMargins();
    int least = margins.left() + margins.right();
    int words = 0;
    const QList<QAction *> all = actions();
    for (QAction *action : all) {
        const QWidget *part = widgetForAction(action);
        if (!part || !action->isVisible()) {
            continue;
        }
        least += layout()->spacing();
        if (const auto *button = qobject_cast<const QToolButton *>(part)) {
            const int ofWords = widthOfWords(*button, *action);
            words += ofWords;
            least += button->sizeHint().width() - (hasWords ? ofWords : 0);
        } else {
            least += leastWidth(*part);
        }
    }
    if (std::exchange(m_leastWidth, least) != least) {
        updateGeometry();
    }
    setToolButtonStyle(
        width() < least + words ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

} // namespace ui
