// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pagebook.h"

#include "ui/dialogparts.h"
#include "ui/enterkey.h"
#include "ui/fieldparts.h"
#include "ui/preferencespage.h"
#include "ui/settingssearch.h"
#include "ui/tintedicon.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kSearchLetters = 28; ///< that the search field shows at least

/// Down or up only: a page that moves sideways hides its words.
void showIn(QScrollArea &area, const QWidget &widget)
{
    const QPoint place = widget.mapTo(area.widget(), QPoint());
    area.ensureVisible(0, place.y() + widget.height() / 2, 0, widget.height());
}

} // namespace

PageBook::PageBook(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget)
{
    setObjectName(u"pageBook"_s);
    m_stack->setObjectName(u"settingsPages"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(listPart());
    layout->addWidget(m_stack, 1);
    connect(m_search, &QLineEdit::textChanged, this, &PageBook::search);
    onEnter(*m_search, [this] { goToHit(); });
    onEnter(*m_list, [this] { goToPage(); });
    connect(m_list, &QListWidget::currentRowChanged, this, &PageBook::showPage);
}

QWidget *PageBook::listPart()
{
    m_search = namedField<QLineEdit>(u"settingsSearch"_s, {});
    m_search->setClearButtonEnabled(true);
    m_list = namedField<QListWidget>(u"pageList"_s, {});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_nothing = plainLabel(u"nothingFound"_s);
    m_nothing->hide();
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    return part;
}

void PageBook::say()
{
    m_search->setPlaceholderText(tr("Search the settings"));
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->setToolTip(tr("Search the settings"));
    m_list->setAccessibleName(tr("Pages"));
    m_nothing->setText(tr("No setting has these words."));
    const int letter = fontMetrics().averageCharWidth();
    const int listWidth = m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth()
        + m_list->verticalScrollBar()->sizeHint().width();
    const int searchWidth = m_search->fontMetrics().horizontalAdvance(m_search->placeholderText())
        + m_search->sizeHint().height(); // and the frame, with the cursor at its end
    // With large letters the pages need the room more.
    const int usual = std::min(letter * kSearchLetters, screen()->availableSize().width() / 4);
    m_list->parentWidget()->setFixedWidth(std::max({ listWidth, searchWidth, usual }));
    search();
}

void PageBook::clear()
{
    m_list->clear();
    for (const Place &place : std::exchange(m_places, {})) {
        m_stack->removeWidget(place.area);
        place.area->setParent(nullptr);
        place.area->deleteLater();
    }
}

void PageBook::add(PreferencesPage *page, const QString &icon, const QString &title)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    page->setAccessibleName(title);
    m_stack->addWidget(area);
    m_places.append({ page, area, new HitFrames(page), title });
    new QListWidgetItem(tintedIcon(icon), title, m_list);
}

QList<PreferencesPage *> PageBook::pages() const
{
    QList<PreferencesPage *> pages;
    for (const Place &place : m_places) {
        pages.append(place.page);
    }
    return pages;
}

PreferencesPage *PageBook::currentPage() const
{
    return m_places.at(m_stack->currentIndex()).page;
}

int PageBook::currentRow() const
{
    return m_list->currentRow();
}

void PageBook::setCurrentRow(int row)
{
    m_list->setCurrentRow(row);
}

void PageBook::showPageOf(const QString &objectName)
{
    for (int row = 0; row < m_places.size(); ++row) {
        if (auto *wanted = m_places.at(row).page->findChild<QWidget *>(objectName)) {
            m_search->clear();
            m_list->setCurrentRow(row);
            showIn(*m_places.at(row).area, *wanted);
            return;
        }
    }
}

void PageBook::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool PageBook::endSearch()
{
    const bool isSearching = m_search->hasFocus() && !m_search->text().isEmpty();
    if (isSearching) {
        m_search->clear();
    }
    return isSearching;
}

QString PageBook::focusedField() const
{
    const QWidget *focused = window()->focusWidget();
    return focused && m_stack->isAncestorOf(focused) ? focused->objectName() : QString();
}

void PageBook::showPage(int row)
{
    if (row >= 0) {
        m_stack->setCurrentIndex(row);
    }
}

void PageBook::search()
{
    const QStringList words = settingsWords(m_search->text());
    int first = -1;
    for (int row = 0; row < m_places.size(); ++row) {
        const Place &place = m_places.at(row);
        const QList<QWidget *> hits = settingsHits(*place.page, words);
        place.frames->setHits(hits);
        const bool isInTable = place.page->find(words.join(u' '));
        const bool isFound = isInTable || !hits.isEmpty() || hasWords(place.title, words);
        m_list->item(row)->setHidden(!isFound);
        first = isFound && first < 0 ? row : first;
        if (!hits.isEmpty()) {
            showIn(*place.area, *hits.constFirst());
        }
    }
    m_nothing->setVisible(first < 0);
    const QListWidgetItem *current = m_list->currentItem();
    if (first >= 0 && (!current || current->isHidden())) {
        m_list->setCurrentRow(first);
    }
}

/// From the search to the first field that it found.
void PageBook::goToHit()
{
    const Place &place = m_places.at(std::max(0, m_list->currentRow()));
    if (!focusFirst(place, settingsHits(*place.page, settingsWords(m_search->text())))) {
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

/// From the list to the first field of the page.
void PageBook::goToPage()
{
    const Place &place = m_places.at(std::max(0, m_list->currentRow()));
    QList<QWidget *> fields;
    for (QWidget *each = place.area; (each = each->nextInFocusChain()) != place.area;) {
        if (place.page->isAncestorOf(each)
            && (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
            fields.append(each);
        }
    }
    focusFirst(place, fields);
}

bool PageBook::focusFirst(const Place &place, const QList<QWidget *> &among)
{
    for (QWidget *hit : among) {
        const auto *label = qobject_cast<QLabel *>(hit);
        QWidget *field = label && label->buddy() ? label->buddy() : hit;
        if (field->isEnabled() && field->isVisible() && field->focusPolicy() != Qt::NoFocus) {
            field->setFocus(Qt::OtherFocusReason);
            showIn(*place.area, *field);
            return true;
        }
    }
    return false;
}

} // namespace ui
