// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arrangemenus.h"

#include "ui/priorityword.h"
#include "ui/retranslation.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A name of the user's own may hold what a menu takes for a shortcut.
QString asMenuText(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

ArrangeMenus::ArrangeMenus(QWidget *window)
    : QObject(window)
    , m_queues(makeMenu(window, u"queueChoices"_s, &ArrangeMenus::fillQueues))
    , m_categories(makeMenu(window, u"categoryChoices"_s, &ArrangeMenus::fillCategories))
    , m_priorities(makeMenu(window, u"priorityChoices"_s, &ArrangeMenus::fillPriorities))
{
    setSelection({});
    sayNowAndAnew(window, [this] { say(); });
}

/// Filled when it is shown: a hundred queues cost nothing until then.
QMenu *ArrangeMenus::makeMenu(QWidget *window, const QString &name, void (ArrangeMenus::*fill)())
{
    auto *menu = new QMenu(window);
    menu->setObjectName(name);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        qDeleteAll(menu->findChildren<QActionGroup *>());
        auto *group = new QActionGroup(menu);
        group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
        (this->*fill)();
        for (QAction *action : menu->actions()) {
            group->addAction(action);
        }
    });
    return menu;
}

void ArrangeMenus::say()
{
    m_queues->setTitle(tr("&Queue"));
    m_categories->setTitle(tr("Cate&gory"));
    m_priorities->setTitle(tr("P&riority"));
}

void ArrangeMenus::setSelection(const SelectionFacts &facts)
{
    m_facts = facts;
    for (const QMenu *menu : { m_queues, m_categories, m_priorities }) {
        menu->menuAction()->setEnabled(facts.count > 0);
    }
}

void ArrangeMenus::addTo(QMenu &menu) const
{
    for (QMenu *choices : { m_queues, m_categories, m_priorities }) {
        menu.addMenu(choices);
    }
}

void ArrangeMenus::addChoice(QMenu &menu, const QString &text, const QString &name, bool isMarked,
    const engine::DownloadEdit &edit)
{
    QAction *choice = menu.addAction(text);
    choice->setObjectName(name);
    choice->setCheckable(true);
    choice->setChecked(isMarked);
    connect(choice, &QAction::triggered, this, [this, edit] { emit chosen(edit); });
}

void ArrangeMenus::fillQueues()
{
    for (const QueueName &queue : m_names.queues()) {
        engine::DownloadEdit edit;
        edit.queueId = queue.id;
        const bool isMarked = m_facts.queueId && m_names.knownQueue(*m_facts.queueId) == queue.id;
        addChoice(
            *m_queues, asMenuText(queue.name), u"queueChoice%1"_s.arg(queue.id), isMarked, edit);
    }
}

void ArrangeMenus::fillCategories()
{
    engine::DownloadEdit none;
    none.category = QString();
    addChoice(*m_categories, tr("No category"), u"categoryChoice-"_s,
        m_facts.category && m_names.knownCategory(*m_facts.category).isEmpty(), none);
    for (const CategoryName &category : m_names.categories()) {
        engine::DownloadEdit edit;
        edit.category = category.key;
        addChoice(*m_categories, asMenuText(category.name),
            u"categoryChoice-%1"_s.arg(category.key), m_facts.category == category.key, edit);
    }
}

void ArrangeMenus::fillPriorities()
{
    for (const engine::Priority priority : kPriorities) {
        engine::DownloadEdit edit;
        edit.priority = priority;
        addChoice(*m_priorities, priorityWord(priority),
            u"priorityChoice%1"_s.arg(static_cast<int>(priority)), m_facts.priority == priority,
            edit);
    }
}

} // namespace ui
