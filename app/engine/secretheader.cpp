// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/secretheader.h"

#include <QByteArrayView>
#include <QList>

#include <algorithm>
#include <array>

namespace engine {

namespace {

/// One row of what makes a header's name look like that of a secret.
struct SecretName {
    QByteArrayView text;
    bool isWholeWord = false; ///< else it may stand anywhere in the name
};

constexpr std::array kSecretNames {
    SecretName { "cookie" },
    SecretName { "token" },
    SecretName { "secret" },
    SecretName { "password" },
    SecretName { "passwd" },
    SecretName { "apikey" },
    SecretName { "credential" },
    SecretName { "authorization" },
    SecretName { "authentication" },
    SecretName { "signature" },
    SecretName { "session" },
    SecretName { "auth", true },
    SecretName { "key", true },
    SecretName { "pass", true },
    SecretName { "jwt", true },
    SecretName { "otp", true },
    SecretName { "sid", true },
    SecretName { "csrf", true },
    SecretName { "xsrf", true },
    SecretName { "bearer", true },
};

} // namespace

bool isSecretHeader(const QByteArray &name)
{
    const QByteArray lower = name.trimmed().toLower();
    const QList<QByteArray> words = QByteArray(lower).replace('_', '-').split('-');
    const QByteArray joined = words.join();
    return std::any_of(kSecretNames.begin(), kSecretNames.end(), [&](const SecretName &secret) {
        return secret.isWholeWord ? words.contains(secret.text.toByteArray())
                                  : joined.contains(secret.text);
    });
}

} // namespace engine
