// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explanationbar.h"

#include "app/words/words.h"
#include "ui/downloadcells.h"
#include "ui/flowlayout.h"
#include "ui/retranslation.h"
#include "ui/statelook.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// The others stand in a menu: more buttons would leave no room for the sentence.
constexpr qsizetype kMostButtons = 3;
// The words of more than these are not compared: 100,000 links are not read at every click.
constexpr qsizetype kFewCompared = 100;
constexpr int kLeastIconSize = 20;
constexpr int kBesideFrom = 150; ///< letters of width
constexpr int kFewestLettersTold = 24; ///< of the sentence in a line

/// What of a download stands in its sentences.
struct Told {
    bool isDetail = false; ///< what the server or the system said
    bool isNoticeDetail = false;
};

Told toldOf(const engine::Download &download)
{
    const engine::DownloadError &error = download.error;
    return { words::errorSentence({ error.kind, error.status, u"x"_s, error.shown })
            != words::errorSentence({ error.kind, error.status, {}, error.shown }),
        words::noticeSentence(download.notice, u"1/2"_s)
            != words::noticeSentence(download.notice, {}) };
}

/// Of a certificate only the day is told, and that only where it is to come.
bool tellsTheSameDay(const engine::DownloadError &one, const engine::DownloadError &other)
{
    const bool isTold = words::isOfTheFuture(one);
    return isTold == words::isOfTheFuture(other)
        && (!isTold || one.shown.constFirst().validFrom == other.shown.constFirst().validFrom);
}

/// Whether both say the same, without the sentences being made.
bool saysTheSame(const engine::Download &one, const engine::Download &other, Told told)
{
    return one.error.kind == other.error.kind && one.error.status == other.error.status
        && (!told.isDetail || one.error.detail == other.error.detail)
        && tellsTheSameDay(one.error, other.error) && one.notice == other.notice
        && (!told.isNoticeDetail || one.noticeDetail == other.noticeDetail)
        && words::disguiseSentence(one).isEmpty() == words::disguiseSentence(other).isEmpty();
}

/// What all of \a selected say alike; empty = they differ, or have nothing to say.
QString commonExplanation(const QList<const engine::Download *> &selected)
{
    const engine::Download &first = *selected.constFirst();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Told told = toldOf(first);
    const bool areFew = selected.size() <= kFewCompared;
    const QString text = areFew ? DownloadCells::explanation(first, now)
                                : DownloadCells::lastingExplanation(first);
    const bool isCommon
        = std::all_of(selected.begin() + 1, selected.end(), [&](const engine::Download *each) {
              return areFew ? DownloadCells::explanation(*each, now) == text
                            : saysTheSame(*each, first, told);
          });
    return isCommon ? text : QString();
}

/// What the selected have in common to say: their one explanation, or how many failed.
QString explanation(const QList<const engine::Download *> &selected)
{
    const QString common = commonExplanation(selected);
    if (!common.isEmpty()) {
        return common;
    }
    const auto failed = std::count_if(selected.begin(), selected.end(),
        [](const engine::Download *each) { return each->state == engine::DownloadState::Failed; });
    return failed == 0 ? QString()
                       : words::countText(words::Count::Failed, static_cast<int>(failed));
}

/// Whose icon goes with it.
engine::DownloadState toldState(const QList<const engine::Download *> &selected)
{
    const auto failed = std::find_if(selected.begin(), selected.end(),
        [](const engine::Download *each) { return each->state == engine::DownloadState::Failed; });
    return (failed == selected.end() ? selected.constFirst() : *failed)->state;
}

} // namespace

ExplanationBar::ExplanationBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_parts(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_buttons(new FlowLayout)
{
    setObjectName(u"explanationBar"_s);
    m_icon->setObjectName(u"explanationIcon"_s);
    m_text->setObjectName(u"explanationText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    // With large letters the buttons make room for it, below each other.
    m_text->setMinimumWidth(m_text->fontMetrics().averageCharWidth() * kFewestLettersTold);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->addWidget(m_icon);
    layout->addLayout(m_parts, 1);
    m_parts->addWidget(m_text, 1);
    m_parts->addLayout(m_buttons);
    hide();
}

/// The sentence is not squeezed beside the buttons: they go below it.
void ExplanationBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool isWide = width() >= kBesideFrom * fontMetrics().averageCharWidth();
    m_parts->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ExplanationBar::explain(
    const QList<const engine::Download *> &selected, const QList<QAction *> &remedies)
{
    const QString text = selected.isEmpty() ? QString() : explanation(selected);
    if (text.isEmpty()) {
        setRemedies({});
        hide();
        return;
    }
    m_text->setText(text);
    const int side = std::max(kLeastIconSize, m_text->fontMetrics().height()); // as the letters
    m_icon->setPixmap(
        stateIcon(toldState(selected)).pixmap(QSize(side, side), devicePixelRatioF()));
    setRemedies(remedies);
    show();
}

void ExplanationBar::setRemedies(const QList<QAction *> &remedies)
{
    // Left alone while they stay, so that a button keeps the focus.
    if (remedies == m_remedies) {
        return;
    }
    m_remedies = remedies;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    const qsizetype shown = std::min(remedies.size(), kMostButtons);
    for (QAction *remedy : remedies.first(shown)) {
        QToolButton *button = addButton(remedy->objectName() + u"Button"_s);
        button->setDefaultAction(remedy);
        sayNowAndAnew(button, [button, remedy] { button->setAccessibleName(remedy->text()); });
    }
    if (shown < remedies.size()) {
        addMenu(remedies.sliced(shown));
    }
}

QToolButton *ExplanationBar::addButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons->addWidget(button);
    return button;
}

void ExplanationBar::addMenu(const QList<QAction *> &remedies)
{
    QToolButton *button = addButton(u"moreRemediesButton"_s);
    auto *menu = new QMenu(button);
    menu->setObjectName(u"moreRemedies"_s);
    menu->addActions(remedies);
    // Not the button's own menu: its arrow would lie over the text.
    connect(button, &QToolButton::clicked, menu,
        [button, menu] { menu->popup(button->mapToGlobal(button->rect().bottomLeft())); });
    sayNowAndAnew(button, [button] {
        button->setText(tr("More…"));
        button->setAccessibleName(tr("More that can be done about it"));
    });
}

} // namespace ui
