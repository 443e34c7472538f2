// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QStringList>

class QAction;
class QWidget;

namespace ui {

/// The property by which an action whose text names what it would do next says what it is called
/// where all actions are listed.
inline constexpr const char *kLastingText = "lastingText";

/// One action of a window as a person finds it.
struct NamedAction {
    QString name; ///< of the object; what the settings know it by
    QString text; ///< as it is to be read
    QString path; ///< of menus: "File", "Download › Mend"; empty = in no menu
    QList<QKeySequence> defaults; ///< the keys it came with
    QList<QKeySequence> keys; ///< those it has now
    QPointer<QAction> action;
};

/// Every action of a window's menus and of the window itself, with the keys it came with and those
/// the user gave it. Lives on the GUI thread.
class ActionBook : public QObject {
    Q_OBJECT

public:
    /// \a window outlives this and has its actions.
    explicit ActionBook(QWidget &window, QObject *parent = nullptr);

    /// \a shortcuts: "action=keys" each, portable; who is not named gets the keys it came with.
    void apply(const QStringList &shortcuts);
    /// In the order of the menus. Actions without a name have no name here either.
    QList<NamedAction> actions() const;

private:
    QList<NamedAction> gathered() const;
    void noteDefaults(const QList<NamedAction> &actions);

    QWidget &m_window;
    QHash<QString, QList<QKeySequence>> m_defaults;
};

/// "Ctrl+N; Ctrl+Ins", portable; empty for none.
QString keysText(const QList<QKeySequence> &keys);
/// The way back; keys that are none are left out.
QList<QKeySequence> keysFrom(const QString &text);

} // namespace ui
