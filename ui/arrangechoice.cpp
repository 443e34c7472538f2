// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arrangechoice.h"

#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/flowlayout.h"
#include "ui/listnames.h"
#include "ui/priorityword.h"
#include "ui/retranslation.h"

#include <QDir>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QComboBox *choiceBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

/// Keeps what is selected over another filling.
template <typename Fill>
void refill(QComboBox *box, Fill fill)
{
    const QSignalBlocker blocker(box);
    const QVariant selected = box->currentData();
    box->clear();
    fill();
    box->setCurrentIndex(std::max(0, box->findData(selected)));
}

} // namespace

ArrangeChoice::ArrangeChoice(QWidget *parent)
    : QWidget(parent)
    , m_category(choiceBox(u"addCategory"_s))
    , m_queue(choiceBox(u"addQueue"_s))
    , m_priority(choiceBox(u"addPriority"_s))
    , m_categoryLabel(new QLabel)
    , m_queueLabel(new QLabel)
    , m_priorityLabel(new QLabel)
    , m_note(plainLabel(u"categoryNote"_s))
{
    auto *row = new FlowLayout;
    const auto add = [row](QLabel *label, QComboBox *box) {
        label->setBuddy(box);
        auto *pair = new QWidget;
        auto *together = new QHBoxLayout(pair);
        together->setContentsMargins({});
        together->addWidget(label);
        together->addWidget(box);
        row->addWidget(pair);
    };
    add(m_categoryLabel, m_category);
    add(m_queueLabel, m_queue);
    add(m_priorityLabel, m_priority);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(m_note);
    connect(m_category, &QComboBox::currentIndexChanged, this, &ArrangeChoice::look);
    sayNowAndAnew(this, [this] { say(); });
}

void ArrangeChoice::say()
{
    m_categoryLabel->setText(tr("Categor&y:"));
    m_category->setAccessibleName(tr("Category"));
    m_queueLabel->setText(tr("&Queue:"));
    m_queue->setAccessibleName(tr("Queue"));
    m_priorityLabel->setText(tr("P&riority:"));
    m_priority->setAccessibleName(tr("Priority"));
    fill();
}

void ArrangeChoice::setSettings(const settings::Settings &settings)
{
    m_settings = settings;
    m_rules = settings::CategoryRules(settings.categories);
    fill();
}

void ArrangeChoice::fill()
{
    const ListNames names(m_settings);
    refill(m_category, [&] {
        m_category->addItem(tr("By the rules"), QString());
        for (const CategoryName &category : names.categories()) {
            m_category->addItem(category.name, category.key);
        }
    });
    refill(m_queue, [&] {
        for (const QueueName &queue : names.queues()) {
            m_queue->addItem(queue.name, queue.id);
        }
    });
    const bool isNew = m_priority->count() == 0;
    refill(m_priority, [&] {
        for (const engine::Priority priority : kPriorities) {
            m_priority->addItem(priorityWord(priority), static_cast<int>(priority));
        }
    });
    if (isNew) {
        selectValue(m_priority, engine::Priority::Normal);
    }
    look();
}

void ArrangeChoice::setLinks(const QList<NamedLink> &links)
{
    m_links = links.first(std::min<qsizetype>(links.size(), kLooked));
    look();
}

void ArrangeChoice::look()
{
    m_found.clear();
    for (const NamedLink &link : std::as_const(m_links)) {
        settings::CategoryMatch match = m_rules.match(link.url, link.fileName, link.mimeType);
        if (!category().isEmpty()) {
            match = { category(), {}, {} };
        }
        const bool isNew = std::none_of(m_found.begin(), m_found.end(),
            [&](const settings::CategoryMatch &known) { return known.key == match.key; });
        if (isNew) {
            m_found.append(match);
        }
    }
    m_note->setText(sentence());
    m_note->setVisible(!m_note->text().isEmpty());
    emit categoryChanged();
}

QString ArrangeChoice::sentence() const
{
    if (m_found.size() > 1) {
        return tr(
            "The rules find several categories: each file goes into the folder of its category.");
    }
    if (m_found.isEmpty() || !category().isEmpty()) {
        return {};
    }
    const settings::CategoryMatch &match = m_found.constFirst();
    const QString name = ListNames(m_settings).category(match.key);
    switch (match.by) {
    case settings::CategoryRule::Ending:
        return tr("%1, by the ending .%2").arg(name, match.rule);
    case settings::CategoryRule::MimeType:
        return tr("%1, by the type %2").arg(name, match.rule);
    case settings::CategoryRule::Host:
        return tr("%1, by the server %2").arg(name, match.rule);
    case settings::CategoryRule::None:
        return tr("No rule is for it yet: the category follows when the server has answered.");
    }
    return {};
}

QString ArrangeChoice::category() const
{
    return m_category->currentData().toString();
}

qint64 ArrangeChoice::queueId() const
{
    return m_queue->currentData().toLongLong();
}

engine::Priority ArrangeChoice::priority() const
{
    return selectedValue<engine::Priority>(m_priority);
}

QString ArrangeChoice::folder() const
{
    const settings::Category *own
        = m_found.size() == 1 ? m_rules.find(m_found.constFirst().key) : nullptr;
    return own ? own->folder : QString();
}

engine::DownloadRequest ArrangeChoice::arranged(
    const engine::DownloadRequest &request, const NamedLink &link) const
{
    engine::DownloadRequest own = request;
    own.category = category();
    own.queueId = queueId();
    own.priority = priority();
    return m_rules.categorised(own, link.fileName, link.mimeType);
}

} // namespace ui
