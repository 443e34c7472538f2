// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/secretkeeper.h"
#include "tests/integration/outcome.h"

/// What tests of sign-ins share: a keyring, who signs in, and a file that needs it.
namespace support {

inline const Content kSmall { .size = kMiB + 13, .seed = 13 };
inline const engine::Credentials kAnna { QStringLiteral("anna"), QStringLiteral("s3cret") };

/// A file for whoever signs in.
inline Resource closedFile()
{
    return { .content = kSmall,
        .replies = { { .fault = "closed",
            .when = When::Anonymous,
            .status = 401,
            .headers = { "WWW-Authenticate: Basic realm=\"r\"" } } } };
}

/// A keyring that answers when it is told to.
class FakeKeeper : public engine::SecretKeeper {
public:
    void lookUp(const QString &origin) override
    {
        m_asked.append(origin);
        if (m_isPrompt) {
            QMetaObject::invokeMethod(
                this, [this, origin] { answer(origin); }, Qt::QueuedConnection);
        }
    }
    void keep(const QString &origin, const engine::OriginSecret &secret) override
    {
        m_kept.insert(origin, secret);
        Q_EMIT kept(origin, secret);
        if (m_kept.value(origin) != secret) {
            return; // as a real one: who knows more had that kept already
        }
        if (m_isReadable) {
            m_secrets.insert(origin, secret);
        } else {
            Q_EMIT keptUntilOpened(QStringLiteral("not opened"));
        }
    }
    void forget(const QString &origin) override
    {
        m_kept.remove(origin);
        Q_EMIT forgetting(origin);
        if (!m_forgets) {
            Q_EMIT notForgotten(origin, QStringLiteral("busy"));
            return;
        }
        m_secrets.remove(origin);
        QMetaObject::invokeMethod(
            this, [this, origin] { Q_EMIT forgotten(origin); }, Qt::QueuedConnection);
    }

    void answer(const QString &origin)
    {
        using State = engine::SecretAnswer::State;
        const bool isKnown = !m_isLocked && m_isReadable;
        const State state = isKnown ? State::Known : m_isLocked ? State::Locked : State::Unreadable;
        Q_EMIT answered(
            origin, { state, isKnown ? m_secrets.value(origin) : engine::OriginSecret {} });
    }
    void answer(const QString &origin, const engine::OriginSecret &secret)
    {
        Q_EMIT answered(origin, { engine::SecretAnswer::State::Known, secret });
    }
    void setLocked(bool isLocked) { m_isLocked = isLocked; }
    void setReadable(bool isReadable) { m_isReadable = isReadable; }
    void setForgets(bool forgets) { m_forgets = forgets; }
    void setPrompt(bool isPrompt) { m_isPrompt = isPrompt; }
    QHash<QString, engine::OriginSecret> &secrets() { return m_secrets; }
    const QStringList &asked() const { return m_asked; }

private:
    QHash<QString, engine::OriginSecret> m_secrets;
    QHash<QString, engine::OriginSecret> m_kept;
    QStringList m_asked;
    bool m_isLocked = false;
    bool m_isReadable = true;
    bool m_isPrompt = true;
    bool m_forgets = true;
};

} // namespace support
