// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/conversions.h"

#include "app/settings/profile.h"

#include <QHash>

using namespace Qt::StringLiterals;

ui::ListProblem problemOf(store::StoreCondition condition)
{
    using store::StoreCondition;
    static const QHash<StoreCondition, ui::ListProblem> problems {
        { StoreCondition::InUseByWindow, ui::ListProblem::InUseByWindow },
        { StoreCondition::InUse, ui::ListProblem::InUse },
        { StoreCondition::NewerSchema, ui::ListProblem::NewerSchema },
        { StoreCondition::ReadOnly, ui::ListProblem::ReadOnly },
        { StoreCondition::FolderFailed, ui::ListProblem::FolderFailed },
    };
    return problems.value(condition, ui::ListProblem::Failed);
}

ui::ColorScheme schemeOf(
    settings::Appearance appearance, desktop::ColorScheme::Preference preference)
{
    if (appearance != settings::Appearance::System) {
        return appearance == settings::Appearance::Dark ? ui::ColorScheme::Dark
                                                        : ui::ColorScheme::Light;
    }
    using Preference = desktop::ColorScheme::Preference;
    static const QHash<Preference, ui::ColorScheme> schemes {
        { Preference::Dark, ui::ColorScheme::Dark },
        { Preference::Light, ui::ColorScheme::Light },
    };
    return schemes.value(preference, ui::ColorScheme::NoPreference);
}

QStringList loginArguments(const QString &profile)
{
    QStringList arguments { u"--minimized"_s };
    if (profile != settings::defaultProfile()) {
        arguments << u"--profile"_s << profile;
    }
    return arguments;
}

QString proxyKey(const engine::ProxyConfig &proxy)
{
    static const QHash<engine::ProxyKind, QString> schemes {
        { engine::ProxyKind::Http, u"http-proxy"_s },
        { engine::ProxyKind::Socks5, u"socks5-proxy"_s },
    };
    const QString scheme = schemes.value(proxy.kind);
    return scheme.isEmpty() || proxy.host.isEmpty()
        ? QString()
        : u"%1://%2:%3"_s.arg(scheme, proxy.host.toLower()).arg(proxy.port);
}

std::unique_ptr<engine::LinkChecker> makeChecker(const settings::Settings &settings)
{
    return engine::createLinkChecker(settings.engine, settings.linksAskedAtOnce);
}
