// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QList>
#include <QProcess>
#include <QString>

#include <optional>

namespace support {

/// A thing on the screen as a screen reader sees it.
struct AccessibleNode {
    QString bus = {};
    QString path = {};
    QString name = {};
    QString role = {}; ///< in English: "push button"
    QString value = {}; ///< a number, "on" or "off", or what is written in a field
    quint64 states = 0; ///< bits of AT-SPI
    int depth = 0; ///< 0 = the program

    // Bits as at-spi2's atspi-constants.h numbers them.
    bool isFocusable() const { return has(11); }
    bool isFocused() const { return has(12); }
    bool isChecked() const { return has(4); }
    bool isShowing() const { return has(25); }

private:
    bool has(int bit) const { return (states >> bit & 1) != 0; }
};

/// The bus of screen readers, AT-SPI, with its registry, on the test's own session bus; started by
/// the constructor, gone with the object. Programs that start afterwards join it.
class AccessibleBus {
public:
    AccessibleBus();
    ~AccessibleBus();
    Q_DISABLE_COPY_MOVE(AccessibleBus)

    bool isThere() const { return m_bus && m_bus->isConnected(); }
    /// What is on the screen of the program called \a program, itself first; parents before
    /// children, at most \a most. Empty while it has not joined.
    QList<AccessibleNode> nodes(const QString &program, int most = 3000) const;
    /// Does what \a node does first, as a press or a choice; false where it does nothing.
    bool act(const AccessibleNode &node) const;

private:
    QList<AccessibleNode> children(const AccessibleNode &parent) const;
    void describe(AccessibleNode &node) const;

    QProcess m_launcher;
    std::optional<QDBusConnection> m_bus;
};

} // namespace support
