// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detailshistory.h"

#include "app/words/detailwords.h"
#include "ui/dialogparts.h"
#include "ui/retranslation.h"
#include "ui/roomydelegate.h"
#include "ui/tintedicon.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QString momentText(const QDateTime &at)
{
    const QDateTime local = at.toLocalTime();
    const bool isToday = local.date() == QDate::currentDate();
    const QString time = QLocale().toString(local.time(), u"HH:mm:ss"_s);
    return isToday ? time : QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

} // namespace

DetailsHistory::DetailsHistory(QWidget *parent)
    : DetailsTab(parent)
    , m_tree(new QTreeWidget(this))
    , m_empty(new QLabel(this))
    , m_copy(new QPushButton(this))
{
    setObjectName(u"detailsHistory"_s);
    m_tree->setObjectName(u"historyTree"_s);
    m_tree->setColumnCount(2);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_empty->setObjectName(u"noHistory"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_copy->setObjectName(u"copyReport"_s);
    m_copy->setIcon(tintedIcon(u"copy"_s));
    m_copy->setAutoDefault(false);
    auto *copyLine = new QAction(m_tree);
    copyLine->setObjectName(u"copyHistoryLine"_s);
    copyLine->setShortcut(QKeySequence::Copy);
    copyLine->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(copyLine);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_copy, 0, Qt::AlignTrailing);
    connect(m_copy, &QPushButton::clicked, this, &DetailsHistory::copyReport);
    connect(copyLine, &QAction::triggered, this, &DetailsHistory::copyLine);
    sayNowAndAnew(this, [this, copyLine] {
        m_tree->setAccessibleName(tr("History"));
        m_tree->setHeaderLabels({ tr("Time"), tr("What happened") });
        m_copy->setText(tr("&Copy report"));
        m_copy->setToolTip(tr("Everything that is shown here as text, without secrets"));
        copyLine->setText(tr("Copy line"));
    });
    refresh();
}

void DetailsHistory::setDownload(const engine::Download &download)
{
    const bool isOther = m_download.id != download.id;
    m_download = download;
    if (isOther) {
        m_entries.clear();
        m_tree->clear();
        m_isKnown = false;
        emit asked(download.id);
        refresh();
    }
}

void DetailsHistory::setEntries(engine::DownloadId id, const QList<engine::HistoryEntry> &entries)
{
    if (id == m_download.id) {
        m_isKnown = true;
        m_entries = entries;
        rebuild();
    }
}

void DetailsHistory::append(engine::DownloadId id, const QList<engine::HistoryEntry> &entries)
{
    if (id != m_download.id || !m_isKnown) {
        return; // the answer will have them
    }
    m_entries += entries;
    for (const engine::HistoryEntry &entry : entries) {
        add(entry);
    }
    const qsizetype tooMany = m_entries.size() - engine::kMostHistory;
    for (qsizetype gone = 0; gone < tooMany; ++gone) {
        delete m_tree->takeTopLevelItem(engine::kFirstHistory);
    }
    engine::boundHistory(m_entries);
    refresh();
}

void DetailsHistory::rebuild()
{
    m_tree->clear();
    for (const engine::HistoryEntry &entry : std::as_const(m_entries)) {
        add(entry);
    }
    refresh();
}

void DetailsHistory::add(const engine::HistoryEntry &entry)
{
    const QScrollBar *bar = m_tree->verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    auto *line = new QTreeWidgetItem(m_tree);
    line->setText(0, momentText(entry.at));
    line->setToolTip(0, QLocale().toString(entry.at.toLocalTime(), QLocale::LongFormat));
    line->setText(1, words::historySentence(entry, m_download.total));
    for (const engine::HeaderField &field : entry.fields) {
        auto *child = new QTreeWidgetItem(line);
        child->setText(1, QString::fromUtf8(field.name) + u": "_s + QString::fromUtf8(field.value));
        child->setFont(1, fixedFont(font()));
    }
    if (isAtEnd) {
        m_tree->scrollToItem(line);
    }
}

void DetailsHistory::refresh()
{
    const bool isEmpty = m_entries.isEmpty();
    m_tree->setVisible(!isEmpty);
    m_copy->setEnabled(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setText(m_isKnown ? tr("Nothing has happened to this download yet.") : QString());
}

void DetailsHistory::copyReport()
{
    QGuiApplication::clipboard()->setText(words::historyReport(m_download, m_entries));
}

void DetailsHistory::copyLine()
{
    if (const QTreeWidgetItem *line = m_tree->currentItem()) {
        QGuiApplication::clipboard()->setText((line->text(0) + u' ' + line->text(1)).trimmed());
    }
}

void DetailsHistory::changeEvent(QEvent *event)
{
    DetailsTab::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        rebuild();
    }
}

} // namespace ui
