// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searchfield.h"

#include "ui/retranslation.h"
#include "ui/searchcompletion.h"
#include "ui/tintedicon.h"

#include <QAction>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kSearchFieldLetters = 42;
constexpr int kLeastSearchLetters = 14; ///< with its two buttons

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_completion(new SearchCompletion(this))
{
    setObjectName(u"searchField"_s);
    // Both are buttons of their own to a screen reader.
    QAction *icon = addAction(tintedIcon(u"search"_s), LeadingPosition);
    setClearButtonEnabled(true);
    sayNowAndAnew(this, [this, icon] {
        setAccessibleName(tr("Search"));
        icon->setText(tr("Search"));
        if (auto *clearing = findChild<QAction *>(u"_q_qlineeditclearaction"_s)) {
            clearing->setText(tr("Clear the search"));
        }
        setPlaceholderText(tr("Search names, links, folders"));
        setToolTip(tr("Shows the downloads that have all these words in name, link, folder or "
                      "note.\nCtrl+Space offers more: state:failed, size:>1G, added:today…"));
    });
    connect(icon, &QAction::triggered, m_completion, &SearchCompletion::offerAll);
    setMinimumWidth(fontMetrics().averageCharWidth() * kLeastSearchLetters);
    setMaximumWidth(fontMetrics().averageCharWidth() * kSearchFieldLetters);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        m_completion->offerAll();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if ((event->key() == Qt::Key_Escape && m_completion->isOpen())
        || (isEnter && m_completion->isOneChosen())) {
        event->ignore(); // the list of offers takes it
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        clear();
        emit left();
        break;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit left();
        break;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace ui
