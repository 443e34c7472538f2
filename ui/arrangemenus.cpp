// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arrangemenus.h"

#include "ui/priorityword.h"
#include "ui/retranslation.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <algorithm>
#include <utility>

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
    , m_queues(makeMenu(window, u"queueChoices"_s))
    , m_categories(makeMenu(window, u"categoryChoices"_s))
    , m_priorities(makeMenu(window, u"priorityChoices"_s))
{
    fill();
    setSelection({});
    sayNowAndAnew(window, [this] { say(); });
}

QMenu *ArrangeMenus::makeMenu(QWidget *window, const QString &name)
{
    auto *menu = new QMenu(window);
    menu->setObjectName(name);
    connect(menu, &QMenu::aboutToShow, this, &ArrangeMenus::mark);
    return menu;
}

void ArrangeMenus::say()
{
    if (!m_hasNames) {
        m_names = ListNames(); // in the language of now
    }
    m_queues->setTitle(tr("&Queue"));
    m_categories->setTitle(tr("Cate&gory"));
    m_priorities->setTitle(tr("P&riority"));
    for (const Choice &choice : std::as_const(m_choices)) {
        choice.action->setText(textOf(choice.edit));
    }
}

void ArrangeMenus::setNames(const ListNames &names)
{
    m_hasNames = true;
    if (names != m_names) {
        m_names = names;
        fill();
        say();
    }
}

void ArrangeMenus::setSelection(const SelectionFacts &facts)
{
    m_facts = facts;
    for (const QMenu *menu : { m_queues, m_categories, m_priorities }) {
        menu->menuAction()->setEnabled(facts.count > 0);
    }
    // Each has keys of its own and a row in the palette.
    for (const Choice &choice : std::as_const(m_choices)) {
        choice.action->setEnabled(facts.count > 0);
    }
}

void ArrangeMenus::addTo(QMenu &menu) const
{
    for (QMenu *choices : { m_queues, m_categories, m_priorities }) {
        menu.addMenu(choices);
    }
}

/// What the menus offer, in their order.
QList<engine::DownloadEdit> ArrangeMenus::edits() const
{
    QList<engine::DownloadEdit> edits;
    for (const QueueName &queue : m_names.queues()) {
        edits.append(engine::DownloadEdit());
        edits.last().queueId = queue.id;
    }
    edits.append(engine::DownloadEdit());
    edits.last().category = QString(); // none
    for (const CategoryName &category : m_names.categories()) {
        edits.append(engine::DownloadEdit());
        edits.last().category = category.key;
    }
    for (const engine::Priority priority : kPriorities) {
        edits.append(engine::DownloadEdit());
        edits.last().priority = priority;
    }
    return edits;
}

/// What is offered already stays, with the keys the user gave it.
void ArrangeMenus::fill()
{
    const QList<engine::DownloadEdit> wanted = edits();
    const bool isSame = std::equal(wanted.begin(), wanted.end(), m_choices.begin(), m_choices.end(),
        [](const engine::DownloadEdit &edit, const Choice &old) { return edit == old.edit; });
    if (isSame) {
        return;
    }
    m_choices.clear();
    for (QMenu *menu : { m_queues, m_categories, m_priorities }) {
        menu->clear();
        qDeleteAll(menu->findChildren<QActionGroup *>());
        auto *group = new QActionGroup(menu);
        group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    }
    for (const engine::DownloadEdit &edit : wanted) {
        addChoice(edit);
    }
    emit filled();
}

void ArrangeMenus::addChoice(const engine::DownloadEdit &edit)
{
    QMenu *menu = edit.queueId ? m_queues : edit.category ? m_categories : m_priorities;
    QAction *choice = menu->addAction(textOf(edit));
    choice->setObjectName(edit.queueId ? u"queueChoice%1"_s.arg(*edit.queueId)
            : edit.category            ? u"categoryChoice-%1"_s.arg(*edit.category)
                            : u"priorityChoice%1"_s.arg(static_cast<int>(*edit.priority)));
    choice->setCheckable(true);
    choice->setEnabled(m_facts.count > 0);
    menu->findChild<QActionGroup *>()->addAction(choice);
    connect(choice, &QAction::triggered, this, [this, edit] { emit chosen(edit); });
    m_choices.append({ choice, edit });
}

QString ArrangeMenus::textOf(const engine::DownloadEdit &edit) const
{
    if (edit.queueId) {
        return asMenuText(m_names.queue(*edit.queueId));
    }
    if (edit.category) {
        return edit.category->isEmpty() ? tr("No category")
                                        : asMenuText(m_names.category(*edit.category));
    }
    return priorityWord(*edit.priority);
}

bool ArrangeMenus::isOfAll(const engine::DownloadEdit &edit) const
{
    if (edit.queueId) {
        return m_facts.queueId && m_names.knownQueue(*m_facts.queueId) == *edit.queueId;
    }
    if (edit.category) {
        return m_facts.category && m_names.knownCategory(*m_facts.category) == *edit.category;
    }
    return m_facts.priority == edit.priority;
}

void ArrangeMenus::mark()
{
    for (const Choice &choice : std::as_const(m_choices)) {
        choice.action->setChecked(isOfAll(choice.edit));
    }
}

} // namespace ui
