// SPDX-License-Identifier: GPL-3.0-or-later
// fakeportal [light|dark]: the part of the desktop portal that says whether windows are to be
// dark, for a private session bus without one. Prints "ready" and answers till it is ended.
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr uint kPrefersDark = 1;
constexpr uint kPrefersLight = 2;

/// Answers org.freedesktop.portal.Settings, nothing else.
class Portal : public QDBusVirtualObject {
public:
    explicit Portal(uint scheme)
        : m_scheme(scheme)
    {
    }

    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        const QVariantList asked { u"org.freedesktop.appearance"_s, u"color-scheme"_s };
        if (message.interface() != u"org.freedesktop.portal.Settings"_s
            || message.member() != u"Read"_s || message.arguments() != asked) {
            return false;
        }
        // The portal answers with a variant in a variant.
        const QDBusVariant inner(QVariant::fromValue(m_scheme));
        const QDBusVariant outer(QVariant::fromValue(inner));
        return bus.send(message.createReply(QVariant::fromValue(outer)));
    }

private:
    uint m_scheme;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const bool isLight = QCoreApplication::arguments().value(1) == u"light"_s;
    Portal portal(isLight ? kPrefersLight : kPrefersDark);
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.registerVirtualObject(u"/org/freedesktop/portal/desktop"_s, &portal)
        || !bus.registerService(u"org.freedesktop.portal.Desktop"_s)) {
        std::fputs("fakeportal: no session bus, or it has a portal already\n", stderr);
        return 1;
    }
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}
