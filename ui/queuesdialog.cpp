// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queuesdialog.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/listnames.h"
#include "ui/queuefields.h"
#include "ui/retranslation.h"
#include "ui/roomydelegate.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
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
    , m_fields(new QueueFields)
{
    setObjectName(u"queuesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *parts = new QHBoxLayout;
    parts->addWidget(listPart(), 2);
    parts->addWidget(m_fields, 3);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeButton"_s);
    dropIcons(*buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(parts);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_fields, &QueueFields::edited, this, &QueuesDialog::takeFields);
    sayNowAndAnew(this, [this] { say(); });
}

QWidget *QueuesDialog::listPart()
{
    m_list = namedField<QListWidget>(u"queueList"_s, {});
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    const auto button = [this](const QString &name, auto slot) {
        auto *made = new QPushButton;
        made->setObjectName(name);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    m_add = button(u"addQueueButton"_s, [this] { add(); });
    m_remove = button(u"removeQueueButton"_s, [this] { remove(); });
    m_up = button(u"queueUpButton"_s, [this] { move(-1); });
    m_down = button(u"queueDownButton"_s, [this] { move(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &QueuesDialog::showQueue);
    auto *part = new QWidget;
    auto *layout = new QGridLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 0, 0, 1, 2);
    layout->addWidget(m_add, 1, 0);
    layout->addWidget(m_remove, 1, 1);
    layout->addWidget(m_up, 2, 0);
    layout->addWidget(m_down, 2, 1);
    return part;
}

void QueuesDialog::say()
{
    setWindowTitle(tr("Queues"));
    m_list->setAccessibleName(tr("Queues"));
    m_add->setText(tr("A&dd"));
    m_remove->setText(tr("&Remove"));
    m_remove->setToolTip(tr("Its downloads go to the main queue."));
    m_up->setText(tr("Move &up"));
    m_down->setText(tr("Move do&wn"));
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
    const int row = std::clamp<int>(m_list->currentRow(), 0, static_cast<int>(m_queues.size()) - 1);
    {
        const QScopedValueRollback filling(m_isFilling, true);
        settings::Settings shown;
        shown.engine.queues = m_queues;
        const ListNames names(shown);
        m_list->clear();
        for (const QueueName &queue : names.queues()) {
            m_list->addItem(queue.name);
        }
        m_list->setCurrentRow(row);
    }
    showQueue(row);
}

void QueuesDialog::showQueue(int row)
{
    if (m_isFilling || row < 0) {
        return;
    }
    m_fields->setQueue(m_queues.at(row));
    refreshButtons();
}

void QueuesDialog::refreshButtons()
{
    const int row = m_list->currentRow();
    m_add->setEnabled(m_queues.size() <= kMostNamedQueues);
    m_remove->setEnabled(row > 0);
    m_up->setEnabled(row > 1);
    m_down->setEnabled(row > 0 && row < m_queues.size() - 1);
}

void QueuesDialog::takeFields()
{
    const int row = m_list->currentRow();
    m_queues[row] = m_fields->queue();
    settings::Settings shown;
    shown.engine.queues = m_queues;
    m_list->item(row)->setText(ListNames(shown).queue(m_queues.at(row).id));
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
    m_list->setCurrentRow(static_cast<int>(m_queues.size()) - 1);
    m_fields->focusName();
}

void QueuesDialog::remove()
{
    m_queues.removeAt(m_list->currentRow());
    tell();
    fillList();
}

void QueuesDialog::move(int step)
{
    const int row = m_list->currentRow();
    m_queues.move(row, row + step);
    tell();
    fillList();
    m_list->setCurrentRow(row + step);
}

void QueuesDialog::tell()
{
    m_settings.engine.queues = m_queues;
    m_settings.engine.queues.removeOne(engine::QueueConfig()); // as it is kept anyway
    emit settingsChanged(m_settings);
}

} // namespace ui
