// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/colorscheme.h"
#include "app/engine/linkchecker.h"
#include "app/settings/settings.h"
#include "app/store/storevalues.h"
#include "ui/programwords.h"
#include "ui/theme.h"

#include <QStringList>

#include <memory>

// What one layer says, in the values of another.

ui::ListProblem problemOf(store::StoreCondition condition);
/// \a preference counts where the user leaves it to the system.
ui::ColorScheme schemeOf(
    settings::Appearance appearance, desktop::ColorScheme::Preference preference);
/// What the login entry starts: this profile, without showing the window.
QStringList loginArguments(const QString &profile);
/// What the keyring knows the password of \a proxy by; empty where it is none of the user's own.
/// The host may be a server as well: that one's secrets are others.
QString proxyKey(const engine::ProxyConfig &proxy);
std::unique_ptr<engine::LinkChecker> makeChecker(const settings::Settings &settings);
