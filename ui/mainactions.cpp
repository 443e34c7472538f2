// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainactions.h"

#include "app/words/words.h"
#include "ui/actiontable.h"
#include "ui/arrangemenus.h"
#include "ui/namedelegate.h"
#include "ui/retranslation.h"
#include "ui/selectionfacts.h"
#include "ui/tintedicon.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

struct RemedySpec {
    engine::Remedy remedy;
    const char *name;
    const char *icon;
};

constexpr std::array kRemedySpecs {
    RemedySpec { engine::Remedy::Retry, "remedyRetry", "retry" },
    RemedySpec { engine::Remedy::StartOver, "remedyStartOver", "restart" },
    RemedySpec { engine::Remedy::ChangeLink, "remedyChangeLink", "link" },
    RemedySpec { engine::Remedy::ChangeFolder, "remedyChangeFolder", "folder" },
    RemedySpec { engine::Remedy::SignIn, "remedySignIn", "signin" },
    RemedySpec { engine::Remedy::ChooseExisting, "remedyChooseExisting", "choose" },
    RemedySpec { engine::Remedy::FreeSpace, "remedyFreeSpace", "disk" },
    RemedySpec { engine::Remedy::CheckProxy, "remedyCheckProxy", "preferences" },
    RemedySpec { engine::Remedy::OpenPage, "remedyOpenPage", "page" },
    RemedySpec { engine::Remedy::AcceptCertificate, "remedyAcceptCertificate", "certificate" },
    RemedySpec { engine::Remedy::Ignore, "remedyIgnore", "ignore" },
};

constexpr int kMostOpened = 10;
constexpr std::array kMoves { ActionId::MoveUp, ActionId::MoveDown, ActionId::MoveToTop,
    ActionId::MoveToBottom };

constexpr std::array kFileMenu { ActionId::AddLinks, ActionId::PasteLinks, ActionId::Import,
    ActionId::AdoptPart, ActionId::Quit };
constexpr std::array kEditMenu { ActionId::SelectAll, ActionId::Find, ActionId::Palette,
    ActionId::Preferences };
constexpr std::array kOpenPart { ActionId::Open, ActionId::OpenFolder, ActionId::CopyLink };
constexpr std::array kRunPart { ActionId::Start, ActionId::StartNow, ActionId::Pause,
    ActionId::StartOver, ActionId::Limit, ActionId::RetryFailedInGroup, ActionId::RetryFailed };
constexpr std::array kRemovePart { ActionId::Remove, ActionId::RemoveWithFile,
    ActionId::ClearCompleted };
constexpr std::array kQueueMenu { ActionId::PauseAll, ActionId::ResumeAll, ActionId::RetryFailed,
    ActionId::ClearCompleted };

template <typename Parent>
QMenu *addMenu(Parent *parent, const char *title)
{
    QMenu *menu = parent->addMenu(QString());
    sayNowAndAnew(menu, [menu, title] { menu->setTitle(MainActions::tr(title)); });
    return menu;
}

void sayKeys(QAction *action)
{
    action->setToolTip({}); // what follows from the words
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    if (!keys.isEmpty()) {
        action->setToolTip(u"%1 (%2)"_s.arg(action->toolTip(), nameInSentence(keys)));
    }
}

/// The tool tip names the keys, whoever changes them.
void sayKeysAnew(QAction *action)
{
    QObject::connect(
        action, &QAction::changed, action, [action, keys = action->shortcuts()]() mutable {
            if (keys != action->shortcuts()) {
                keys = action->shortcuts();
                sayKeys(action);
            }
        });
}

} // namespace

MainActions::MainActions(QWidget *window, QWidget *list)
    : QObject(window)
    , m_arranging(new ArrangeMenus(window))
{
    addAll(window, list);
    addRemedies(window);
    sayNowAndAnew(window, [this] { say(); });
}

void MainActions::say()
{
    for (const ActionSpec &spec : kActions) {
        QAction *action = m_actions.value(spec.id);
        action->setText(tr(spec.text));
        action->setIconText(spec.iconText ? tr(spec.iconText) : QString());
        sayKeys(action);
    }
    for (auto each = m_remedies.cbegin(); each != m_remedies.cend(); ++each) {
        each.value()->setText(words::remedyLabel(each.key()));
    }
}

void MainActions::addAll(QWidget *window, QWidget *list)
{
    for (const ActionSpec &spec : kActions) {
        auto *action = new QAction(this);
        action->setIcon(tintedIcon(QString::fromLatin1(spec.icon)));
        action->setObjectName(QLatin1StringView(spec.name));
        if (spec.keys) {
            action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(spec.keys)));
        }
        if (spec.scope == Scope::List) {
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            list->addAction(action);
        } else {
            window->addAction(action);
        }
        sayKeysAnew(action);
        m_actions.insert(spec.id, action);
    }
    action(ActionId::ShowSidebar)->setCheckable(true);
    action(ActionId::Quit)->setMenuRole(QAction::QuitRole);
    action(ActionId::Preferences)->setMenuRole(QAction::PreferencesRole);
    action(ActionId::About)->setMenuRole(QAction::AboutRole);
    action(ActionId::ShowSidebar)->setIconVisibleInMenu(false); // its place is the tick's
}

void MainActions::addRemedies(QWidget *window)
{
    for (const RemedySpec &spec : kRemedySpecs) {
        auto *action = new QAction(this);
        action->setIcon(tintedIcon(QString::fromLatin1(spec.icon)));
        action->setObjectName(QLatin1StringView(spec.name));
        action->setEnabled(false);
        window->addAction(action);
        m_remedies.insert(spec.remedy, action);
    }
}

void MainActions::enable(ActionId id, bool isEnabled) const
{
    action(id)->setEnabled(isEnabled);
}

void MainActions::update(const SelectionFacts &selection, const ListFacts &list)
{
    const bool any = selection.count > 0;
    enable(ActionId::Open, selection.complete > 0 && selection.complete <= kMostOpened);
    for (const ActionId id : { ActionId::OpenFolder, ActionId::CopyLink, ActionId::StartOver,
             ActionId::Remove, ActionId::RemoveWithFile }) {
        enable(id, any);
    }
    enable(ActionId::Limit, selection.count > selection.complete);
    enable(ActionId::StartNow, selection.count > selection.complete);
    m_arranging->setSelection(selection);
    enable(ActionId::Start, selection.canResume);
    enable(ActionId::Pause, selection.canPause);
    enable(ActionId::TogglePause, selection.canPause || selection.canResume);
    enable(ActionId::RetryFailed, list.failed > 0);
    enable(ActionId::RetryFailedInGroup, selection.failedInGroups > 0);
    enable(ActionId::ClearCompleted, list.complete > 0);
    enable(ActionId::PauseAll, list.canPause);
    enable(ActionId::ResumeAll, list.canResume);
    enable(ActionId::QueueOrder, !list.isInQueueOrder);
    m_offered = selection.remedies;
    for (auto each = m_remedies.cbegin(); each != m_remedies.cend(); ++each) {
        // A link can be changed before it fails, too: one that will expire, or is slow.
        const bool isChangeable = each.key() == engine::Remedy::ChangeLink && selection.count == 1
            && selection.complete == 0 && m_offered.isEmpty();
        each.value()->setEnabled(isChangeable || m_offered.contains(each.key()));
    }
    updateMoves(selection, list);
}

void MainActions::updateMoves(const SelectionFacts &selection, const ListFacts &list)
{
    QString reason;
    if (!list.isInQueueOrder) {
        const QString keys
            = action(ActionId::QueueOrder)->shortcut().toString(QKeySequence::NativeText);
        reason = keys.isEmpty()
            ? tr("Downloads can be moved while the list is in queue order.")
            : tr("Downloads can be moved while the list is in queue order (%1).")
                  .arg(nameInSentence(keys));
    } else if (list.isFiltered) {
        reason = tr("Downloads can be moved while all of them are shown, or one queue alone.");
    } else if (selection.count == 0) {
        reason = tr("Select downloads to move them in the queue.");
    }
    for (const ActionId id : kMoves) {
        QAction *move = action(id);
        move->setEnabled(reason.isEmpty());
        move->setStatusTip(reason);
        const QString keys = move->shortcut().toString(QKeySequence::NativeText);
        const QString plain = keys.isEmpty()
            ? move->iconText()
            : u"%1 (%2)"_s.arg(move->iconText(), nameInSentence(keys));
        move->setToolTip(reason.isEmpty() ? plain : plain + u'\n' + reason);
    }
}

void MainActions::addTo(QMenu *menu, std::span<const ActionId> ids) const
{
    for (const ActionId id : ids) {
        menu->addAction(action(id));
    }
}

void MainActions::fill(QMenuBar *bar, QMenu *sorting, const QList<QAction *> &columns) const
{
    QMenu *file = addMenu(bar, QT_TR_NOOP("&File"));
    addTo(file, kFileMenu);
    file->insertSeparator(action(ActionId::Quit));
    QMenu *edit = addMenu(bar, QT_TR_NOOP("&Edit"));
    addTo(edit, kEditMenu);
    edit->insertSeparator(action(ActionId::Preferences));
    QMenu *download = addMenu(bar, QT_TR_NOOP("&Download"));
    addTo(download, kOpenPart);
    download->addSeparator();
    addTo(download, kRunPart);
    download->insertAction(action(ActionId::StartOver), action(ActionId::TogglePause));
    addRemediesTo(addMenu(download, QT_TR_NOOP("&Mend")));
    download->addSeparator();
    addTo(download, kMoves);
    m_arranging->addTo(*download);
    download->addSeparator();
    addTo(download, kRemovePart);
    addTo(addMenu(bar, QT_TR_NOOP("&Queue")), kQueueMenu);
    QMenu *view = addMenu(bar, QT_TR_NOOP("&View"));
    view->menuAction()->setObjectName(u"viewMenu"_s);
    view->addAction(action(ActionId::ShowSidebar));
    view->addAction(action(ActionId::QueueOrder));
    view->addMenu(sorting);
    QAction *section = view->addSection({});
    sayNowAndAnew(view, [section] { section->setText(tr("Columns")); });
    view->addActions(columns);
    addMenu(bar, QT_TR_NOOP("&Help"))->addAction(action(ActionId::About));
    for (QMenu *menu : { file, edit, download, view }) {
        menu->setToolTipsVisible(true);
    }
}

void MainActions::addRemediesTo(QMenu *menu) const
{
    menu->menuAction()->setObjectName(u"mendMenu"_s);
    menu->setEnabled(false);
    const auto enable = [menu, remedies = m_remedies.values()] {
        menu->setEnabled(std::any_of(remedies.begin(), remedies.end(),
            [](const QAction *action) { return action->isEnabled(); }));
    };
    for (const RemedySpec &spec : kRemedySpecs) {
        menu->addAction(remedy(spec.remedy));
        connect(remedy(spec.remedy), &QAction::enabledChanged, menu, enable);
    }
}

void MainActions::fill(QToolBar *bar) const
{
    for (const ActionId id : { ActionId::AddLinks, ActionId::PasteLinks }) {
        bar->addAction(action(id));
    }
    bar->addSeparator();
    for (const ActionId id : { ActionId::Start, ActionId::Pause, ActionId::Remove }) {
        bar->addAction(action(id));
    }
    bar->addSeparator();
    for (const ActionId id : { ActionId::MoveUp, ActionId::MoveDown }) {
        bar->addAction(action(id));
        // Arrows speak for themselves; the words would crowd out the search field.
        action(id)->setPriority(QAction::LowPriority);
    }
}

QList<QAction *> MainActions::editors() const
{
    return { action(ActionId::Queues), action(ActionId::Categories) };
}

QList<QAction *> MainActions::offeredRemedies() const
{
    QList<QAction *> actions;
    for (const engine::Remedy offered : m_offered) {
        actions.append(remedy(offered));
    }
    return actions;
}

void MainActions::fillContextMenu(QMenu *menu) const
{
    menu->addActions(offeredRemedies());
    if (!m_offered.isEmpty()) {
        menu->addSeparator();
    }
    addTo(menu, kOpenPart);
    if (m_offered.isEmpty() && remedy(engine::Remedy::ChangeLink)->isEnabled()) {
        menu->addAction(remedy(engine::Remedy::ChangeLink));
    }
    menu->addSeparator();
    for (const ActionId id : kRunPart) {
        // The remedies above say the same in better words.
        const bool isSaid = (id == ActionId::Start && m_offered.contains(engine::Remedy::Retry))
            || (id == ActionId::StartOver && m_offered.contains(engine::Remedy::StartOver));
        if (!isSaid) {
            menu->addAction(action(id));
        }
    }
    menu->addSeparator();
    addTo(menu, std::span(kMoves).first(2));
    m_arranging->addTo(*menu);
    menu->addSeparator();
    addTo(menu, kRemovePart);
    if (!m_offered.isEmpty()) {
        menu->setDefaultAction(remedy(m_offered.first()));
    } else if (action(ActionId::Open)->isEnabled()) {
        menu->setDefaultAction(action(ActionId::Open));
    }
}

} // namespace ui
