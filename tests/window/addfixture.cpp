// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/addfixture.h"

using namespace Qt::StringLiterals;
using dialogtesting::FakeChecker;
using dialogtesting::named;

AddFixture::AddFixture()
    : m_adder(m_pool)
{
    QObject::connect(&m_adder, &ui::LinkAdder::requested, &m_adder,
        [this](const QList<engine::DownloadRequest> &requests) { m_requests += requests; });
    QObject::connect(&m_adder, &ui::LinkAdder::restartRequested, &m_adder,
        [this](const QList<engine::DownloadId> &ids) { m_restarted += ids; });
    m_settings.engine.folder = m_folder.path();
    open();
}

AddFixture::~AddFixture()
{
    m_dialog.reset();
    m_pool.waitForDone();
}

void AddFixture::open(const QList<ui::KnownLink> &known)
{
    auto checker = std::make_unique<FakeChecker>(m_asked, m_headers);
    m_checker = checker.get();
    m_dialog = std::make_unique<ui::AddDialog>(m_settings, known, std::move(checker), m_pool);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    QObject::connect(m_dialog.get(), &ui::AddDialog::chosen, &m_adder, &ui::LinkAdder::add);
    QObject::connect(m_dialog.get(), &ui::AddDialog::settingsChanged, m_dialog.get(),
        [this](const settings::Settings &settings) { m_changed += settings; });
    m_dialog->show();
    if (!QTest::qWaitForWindowExposed(m_dialog.get())) {
        qFatal("the dialog does not show");
    }
}

QString AddFixture::cell(int row, int column) const
{
    const QAbstractItemModel *model = named<QTableView>(*m_dialog, "linksTable")->model();
    return model->index(row, column).data().toString();
}

QStringList AddFixture::requestedLinks() const
{
    QStringList links;
    for (const engine::DownloadRequest &request : m_requests) {
        links += request.url.toString();
    }
    return links;
}

void AddFixture::typeFolder(const QString &folder)
{
    auto *combo = named<QComboBox>(*m_dialog, "folderCombo");
    combo->lineEdit()->selectAll();
    QTest::keyClicks(combo->lineEdit(), folder);
}
