// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searchcompletion.h"

#include "ui/retranslation.h"
#include "ui/roomydelegate.h"

#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int kOfferRole = Qt::UserRole + 1;
constexpr QChar kLeftToRightMark(0x200e);

} // namespace

SearchCompletion::SearchCompletion(QLineEdit *field)
    : QObject(field)
    , m_field(field)
    , m_completer(new QCompleter(this))
    , m_popup(new QTreeView)
    , m_model(new QStandardItemModel(0, 2, this))
{
    m_popup->setObjectName(u"searchOffers"_s);
    m_popup->setRootIsDecorated(false);
    m_popup->setUniformRowHeights(true);
    m_popup->setAllColumnsShowFocus(true);
    m_popup->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_popup->setHeaderHidden(true);
    m_completer->setModel(m_model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    m_completer->setPopup(m_popup); // owns it
    m_popup->setItemDelegate(new RoomyDelegate(m_popup));
    m_popup->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_completer->setWidget(field);
    sayNowAndAnew(field, [this] { m_popup->setAccessibleName(tr("Ways to go on searching")); });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) {
            take({ index.siblingAtColumn(0).data(kOfferRole).toString(), {} });
        });
    connect(field, &QLineEdit::textEdited, this, &SearchCompletion::offer);
}

TypedSearch SearchCompletion::typed() const
{
    return { m_field->text(), m_field->cursorPosition() };
}

bool SearchCompletion::isOpen() const
{
    return m_popup->isVisible();
}

bool SearchCompletion::isOneChosen() const
{
    return isOpen() && m_popup->currentIndex().isValid();
}

void SearchCompletion::offer()
{
    show(SearchOffers::at(typed(), m_names, m_hosts ? m_hosts() : QStringList()));
}

void SearchCompletion::offerAll()
{
    const TypedSearch now = typed();
    const bool isBetween = now.cursor == 0 || now.text.at(now.cursor - 1).isSpace();
    if (isBetween) {
        show(SearchOffers::all());
    } else {
        offer();
    }
}

void SearchCompletion::show(const QList<SearchOffer> &offers)
{
    if (offers.isEmpty()) {
        m_popup->hide();
        return;
    }
    m_model->setRowCount(0);
    for (const SearchOffer &offer : offers) {
        // Its colon stays behind it where all else runs from right to left.
        auto *text = new QStandardItem(offer.text + kLeftToRightMark);
        text->setData(offer.text, kOfferRole);
        text->setData(offer.explanation.isEmpty() ? offer.text
                                                  //: %1: state:failed; %2: what it means
                                                  : tr("%1, %2").arg(offer.text, offer.explanation),
            Qt::AccessibleTextRole);
        m_model->appendRow({ text, new QStandardItem(offer.explanation) });
    }
    m_popup->setLayoutDirection(m_field->layoutDirection());
    const QFontMetrics letters = m_popup->fontMetrics();
    const int gap = 3 * letters.averageCharWidth();
    int first = 0;
    int second = 0;
    for (const SearchOffer &offer : offers) {
        first = std::max(first, letters.horizontalAdvance(offer.text) + gap);
        second = std::max(second, letters.horizontalAdvance(offer.explanation) + gap);
    }
    m_popup->header()->resizeSection(0, first);
    m_popup->setMinimumWidth(first + second + 2 * m_popup->frameWidth());
    m_completer->complete();
    // None is taken before it is chosen: Enter goes on to the list.
    m_popup->setCurrentIndex({});
    m_popup->clearSelection();
}

void SearchCompletion::take(const SearchOffer &offer)
{
    const TypedSearch after = SearchOffers::taken(typed(), offer);
    m_field->setText(after.text);
    m_field->setCursorPosition(static_cast<int>(after.cursor));
    this->offer();
}

} // namespace ui
