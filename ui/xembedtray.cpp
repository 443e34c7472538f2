// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/xembedtray.h"

#include <QGuiApplication>

#include <cstdlib>
#include <memory>

#include <xcb/xcb.h>

namespace ui {

namespace {

constexpr int kSentBySomebody = 0x80; ///< bit of response_type in events from XSendEvent

struct FreeDeleter {
    void operator()(void *reply) const { std::free(reply); }
};
template <typename Reply>
using ReplyPtr = std::unique_ptr<Reply, FreeDeleter>;

xcb_connection_t *connection()
{
    auto *application = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    return application ? application->connection() : nullptr;
}

quint32 atom(xcb_connection_t *server, const QByteArray &name)
{
    const auto cookie
        = xcb_intern_atom(server, 0, static_cast<quint16>(name.size()), name.constData());
    const ReplyPtr<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(server, cookie, nullptr));
    return reply ? reply->atom : 0;
}

} // namespace

XembedTray::XembedTray(QObject *parent)
    : QObject(parent)
{
    xcb_connection_t *server = connection();
    if (!server) {
        return;
    }
    char *host = nullptr;
    int display = 0;
    int screen = 0;
    if (xcb_parse_display(nullptr, &host, &display, &screen) != 0) {
        std::free(host);
    }
    m_selection = atom(server, "_NET_SYSTEM_TRAY_S" + QByteArray::number(screen));
    m_manager = atom(server, "MANAGER");
    qGuiApp->installNativeEventFilter(this);
    findOwner();
}

XembedTray::~XembedTray()
{
    if (qGuiApp) {
        qGuiApp->removeNativeEventFilter(this);
    }
}

bool XembedTray::nativeEventFilter(const QByteArray &type, void *message, qintptr *)
{
    if (type != "xcb_generic_event_t") {
        return false;
    }
    const auto *event = static_cast<const xcb_generic_event_t *>(message);
    switch (event->response_type & ~kSentBySomebody) {
    case XCB_CLIENT_MESSAGE: {
        // A new tray says so to the root window, which Qt listens to.
        const auto *said = reinterpret_cast<const xcb_client_message_event_t *>(event);
        if (said->type == m_manager && said->data.data32[1] == m_selection) {
            findOwner();
        }
        break;
    }
    case XCB_DESTROY_NOTIFY:
        if (m_owner != 0
            && reinterpret_cast<const xcb_destroy_notify_event_t *>(event)->window == m_owner) {
            findOwner();
        }
        break;
    default:
        break;
    }
    return false;
}

void XembedTray::findOwner()
{
    xcb_connection_t *server = connection();
    const auto cookie = xcb_get_selection_owner(server, m_selection);
    const ReplyPtr<xcb_get_selection_owner_reply_t> reply(
        xcb_get_selection_owner_reply(server, cookie, nullptr));
    const quint32 owner = reply ? reply->owner : 0;
    if (owner == m_owner) {
        return;
    }
    const bool wasThere = isThere();
    m_owner = owner;
    if (owner != 0) {
        const quint32 mask = XCB_EVENT_MASK_STRUCTURE_NOTIFY;
        xcb_change_window_attributes(server, owner, XCB_CW_EVENT_MASK, &mask);
        xcb_flush(server);
    }
    if (wasThere != isThere()) {
        emit changed(isThere());
    }
}

} // namespace ui
