// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queuesdialog.h"

#include "ui/arrangedlist.h"
#include "ui/dialogparts.h"
#include "ui/listnames.h"
#include "ui/queuefields.h"
#include "ui/retranslation.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMostNamedQueues = 99; ///< with the main queue as many as the file may hold

/// No queue has or had it: downloads of a queue that is gone must not come into a new one.
qint64 freshQueueId(const QList<engine::QueueConfig> &queues)
{
    qint64 id = QDateTime::currentMSecsSinceEpoch();
    for (const engine::QueueConfig &queue : queues) {
        id = std::max(id, queue.id + 1);
    }
    return id;
}

QString freshQueueName(const QList<engine::QueueConfig> &queues)
{
    for (int number = 2;; ++number) {
        const QString name = QueuesDialog::tr("Queue %1").arg(number);
        const bool isTaken = std::any_of(queues.begin(), queues.end(),
            [&](const engine::QueueConfig &queue) { return queue.name == name; });
        if (!isTaken) {
            return name;
        }
    }
}

} // namespace

QList<engine::QueueConfig> allQueues(const settings::Settings &settings)
{
    QList<engine::QueueConfig> queues { engine::QueueConfig() };
    for (const engine::QueueConfig &queue : settings.engine.queues) {
        if (queue.id == 0) {
            queues.first() = queue;
        } else {
            queues.append(queue);
        }
    }
    return queues;
}

QueuesDialog::QueuesDialog(const settings::Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_queues(allQueues(settings))
    , m_list(new ArrangedList(u"queue"_s))
    , m_fields(new QueueFields)
{
    setObjectName(u"queuesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *parts = new QHBoxLayout;
    parts->addWidget(m_list, 1);
    parts->addWidget(m_fields, 3);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeButton"_s);
    dropIcons(*buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(parts);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &ArrangedList::chosen, this, &QueuesDialog::showQueue);
    connect(m_list, &ArrangedList::addRequested, this, &QueuesDialog::add);
    connect(m_list, &ArrangedList::removeRequested, this, &QueuesDialog::remove);
    connect(m_list, &ArrangedList::moveRequested, this, &QueuesDialog::move);
    connect(m_fields, &QueueFields::edited, this, &QueuesDialog::takeFields);
    sayNowAndAnew(this, [this] { say(); });
    fitToText(*this);
}

/// What is said of a queue needs more lines than before: nothing is squeezed for it.
bool QueuesDialog::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        const int needed = layout()->totalHeightForWidth(width());
        resize(width(), std::max(height(), std::min(needed, screen()->availableSize().height())));
    }
    return isDone;
}

void QueuesDialog::say()
{
    setWindowTitle(tr("Queues"));
    m_list->setWords({ tr("Queues"), tr("A&dd"), tr("&Remove"), tr("Move &up"), tr("Move do&wn"),
        tr("Its downloads go to the main queue.") });
    fillList();
}

void QueuesDialog::setSettings(const settings::Settings &settings)
{
    const bool isOther = allQueues(settings) != m_queues;
    m_settings = settings;
    if (isOther) {
        m_queues = allQueues(settings);
        fillList();
    }
}

void QueuesDialog::fillList()
{
    settings::Settings shown;
    shown.engine.queues = m_queues;
    const ListNames names(shown);
    QStringList lines;
    for (const QueueName &queue : names.queues()) {
        lines.append(queue.name);
    }
    m_list->fill(lines);
    showQueue(m_list->row());
}

void QueuesDialog::showQueue(int row)
{
    m_fields->setQueue(m_queues.at(row));
    refreshButtons();
}

void QueuesDialog::refreshButtons()
{
    const int row = m_list->row();
    m_list->allow({ m_queues.size() <= kMostNamedQueues, row > 0, row > 1,
        row > 0 && row < m_queues.size() - 1 });
}

void QueuesDialog::takeFields()
{
    const int row = m_list->row();
    m_queues[row] = m_fields->queue();
    settings::Settings shown;
    shown.engine.queues = m_queues;
    m_list->setName(row, ListNames(shown).queue(m_queues.at(row).id));
    tell();
}

void QueuesDialog::add()
{
    engine::QueueConfig queue;
    queue.id = freshQueueId(m_queues);
    queue.name = freshQueueName(m_queues);
    m_queues.append(queue);
    tell();
    fillList();
    m_list->select(static_cast<int>(m_queues.size()) - 1);
    m_fields->focusName();
}

void QueuesDialog::remove()
{
    m_queues.removeAt(m_list->row());
    tell();
    fillList();
}

void QueuesDialog::move(int step)
{
    const int row = m_list->row();
    m_queues.move(row, row + step);
    tell();
    fillList();
    m_list->select(row + step);
}

void QueuesDialog::tell()
{
    m_settings.engine.queues = m_queues;
    m_settings.engine.queues.removeOne(engine::QueueConfig()); // as it is kept anyway
    emit settingsChanged(m_settings);
}

} // namespace ui
