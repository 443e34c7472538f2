// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actionbook.h"

#include "ui/settingsrows.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMostKeys = 4; ///< of one action

QString lastingText(const QAction &action)
{
    const QVariant lasting = action.property(kLastingText);
    return withoutMnemonic(lasting.isValid() ? lasting.toString() : action.text());
}

void gatherFrom(const QMenu &menu, const QString &path, QList<NamedAction> &found)
{
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        const QString text = lastingText(*action);
        if (action->menu()) {
            gatherFrom(*action->menu(), path + u" › "_s + text, found);
        } else if (!action->isSeparator() && !text.isEmpty()) {
            found.append({ action->objectName(), text, path, {}, action->shortcuts(), action });
        }
    }
}

} // namespace

ActionBook::ActionBook(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    noteDefaults(gathered());
}

QList<NamedAction> ActionBook::gathered() const
{
    QList<NamedAction> found;
    if (const auto *main = qobject_cast<QMainWindow *>(&m_window)) {
        const QList<QAction *> menus = main->menuBar()->actions();
        for (const QAction *menu : menus) {
            if (menu->menu()) {
                gatherFrom(*menu->menu(), withoutMnemonic(menu->text()), found);
            }
        }
    }
    const QList<QAction *> others = m_window.actions();
    for (QAction *action : others) {
        const QString text = lastingText(*action);
        if (!action->isSeparator() && !action->menu() && !text.isEmpty()) {
            found.append({ action->objectName(), text, {}, {}, action->shortcuts(), action });
        }
    }
    // An action stands in several menus; the first is where people look for it.
    QSet<const QAction *> known;
    found.removeIf([&known](const NamedAction &each) {
        const bool isKnown = known.contains(each.action);
        known.insert(each.action);
        return isKnown;
    });
    return found;
}

void ActionBook::noteDefaults(const QList<NamedAction> &actions)
{
    for (const NamedAction &each : actions) {
        if (!each.name.isEmpty() && !m_defaults.contains(each.name)) {
            m_defaults.insert(each.name, each.keys);
        }
    }
}

void ActionBook::apply(const QStringList &shortcuts)
{
    QHash<QString, QList<QKeySequence>> wanted;
    for (const QString &line : shortcuts) {
        wanted.insert(line.section(u'=', 0, 0), keysFrom(line.section(u'=', 1)));
    }
    const QList<NamedAction> found = gathered();
    noteDefaults(found);
    for (const NamedAction &each : found) {
        if (each.name.isEmpty()) {
            continue;
        }
        const QList<QKeySequence> keys = wanted.value(each.name, m_defaults.value(each.name));
        if (each.keys != keys) {
            each.action->setShortcuts(keys);
        }
    }
}

QList<NamedAction> ActionBook::actions() const
{
    QList<NamedAction> found = gathered();
    for (NamedAction &each : found) {
        each.defaults = m_defaults.value(each.name, each.keys);
    }
    return found;
}

QString keysText(const QList<QKeySequence> &keys)
{
    return QKeySequence::listToString(keys, QKeySequence::PortableText);
}

QList<QKeySequence> keysFrom(const QString &text)
{
    QList<QKeySequence> keys;
    for (const QKeySequence &each : QKeySequence::listFromString(text)) {
        bool isKey = !each.isEmpty() && keys.size() < kMostKeys;
        for (int at = 0; at < each.count(); ++at) {
            isKey = isKey && each[static_cast<uint>(at)].key() != Qt::Key_unknown;
        }
        if (isKey) {
            keys.append(each);
        }
    }
    return keys;
}

} // namespace ui
