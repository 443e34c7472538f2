// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QTimer>
#include <QVariantMap>

#include <utility>

using namespace Qt::StringLiterals;

namespace desktop {

namespace {

constexpr int kCallTimeout = 5'000; // ms
constexpr qsizetype kMaxText = 1'000;
constexpr uint kNormal = 1;

const QString &service()
{
    static const QString kService = u"org.freedesktop.Notifications"_s;
    return kService;
}

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(
        service(), u"/org/freedesktop/Notifications"_s, service(), method);
}

/// One line feed is all the formatting that a body may have.
QString plain(const QString &text)
{
    QString result = text.left(kMaxText);
    for (QChar &c : result) {
        const bool isFormat
            = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        c = isFormat && c != u'\n' ? u' ' : c;
    }
    return result;
}

} // namespace

Notifier::Notifier(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    const QString path = u"/org/freedesktop/Notifications"_s;
    m_bus.connect(
        service(), path, service(), u"ActionInvoked"_s, this, SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(service(), path, service(), u"ActivationToken"_s, this,
        SLOT(onActivationToken(uint, QString)));
    m_bus.connect(
        service(), path, service(), u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
}

void Notifier::show(const Notification &notification)
{
    // A call on a bus that is not there never ends.
    if (!m_bus.isConnected()) {
        QTimer::singleShot(0, this, [this, notification] { emit unavailable(notification); });
        return;
    }
    if (m_readsMarkup.has_value()) {
        send(notification);
        return;
    }
    m_waiting.append(notification);
    if (!m_hasAsked) {
        m_hasAsked = true;
        askCapabilities();
    }
}

/// Whether the body is read as markup decides whether "&" must be written as "&amp;" (H22).
void Notifier::askCapabilities()
{
    auto *watcher = new QDBusPendingCallWatcher(
        m_bus.asyncCall(call(u"GetCapabilities"_s), kCallTimeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_hasAsked = false;
        const QDBusPendingReply<QStringList> reply = *watcher;
        const QList<Notification> waiting = std::exchange(m_waiting, {});
        if (reply.isValid()) {
            m_readsMarkup = reply.value().contains(u"body-markup"_s);
        }
        for (const Notification &notification : waiting) {
            if (m_readsMarkup.has_value()) {
                send(notification);
            } else {
                emit unavailable(notification);
            }
        }
    });
}

void Notifier::send(const Notification &notification)
{
    QStringList actions;
    for (const NotificationAction &action : notification.actions) {
        actions << action.key << action.label;
    }
    const QString body = plain(notification.body);
    const QVariantMap hints {
        { u"desktop-entry"_s, u"io.github.bobbin_dm.Bobbin"_s },
        { u"category"_s, notification.isProblem ? u"transfer.error"_s : u"transfer.complete"_s },
        { u"urgency"_s, QVariant::fromValue(static_cast<uchar>(kNormal)) },
    };
    QDBusMessage message = call(u"Notify"_s);
    message << u"Bobbin"_s << uint(0) << u"io.github.bobbin_dm.Bobbin"_s
            << plain(notification.title) << (*m_readsMarkup ? body.toHtmlEscaped() : body)
            << actions << hints << int(-1);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, kCallTimeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this, notification, watcher] { onSent(notification, watcher); });
}

void Notifier::onSent(const Notification &notification, QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    const QDBusPendingReply<uint> reply = *watcher;
    if (reply.isValid()) {
        m_tags.insert(reply.value(), notification.tag);
        return;
    }
    // Another service may come in its place, with other capabilities.
    m_readsMarkup.reset();
    emit unavailable(notification);
}

void Notifier::onActivationToken(uint id, const QString &token)
{
    if (m_tags.contains(id)) {
        m_tokens.insert(id, token);
    }
}

void Notifier::onActionInvoked(uint id, const QString &key)
{
    // The service tells of every program's notifications.
    const auto tag = m_tags.constFind(id);
    if (tag != m_tags.constEnd()) {
        emit activated(*tag, key, m_tokens.value(id));
    }
}

void Notifier::onClosed(uint id, uint)
{
    m_tags.remove(id);
    m_tokens.remove(id);
}

} // namespace desktop
